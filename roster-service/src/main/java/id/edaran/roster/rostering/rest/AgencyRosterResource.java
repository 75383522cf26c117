package id.edaran.roster.rostering.rest;

import id.edaran.contracts.Message;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.rest.RosterReaders;
import id.edaran.roster.rostering.FindRosters;
import id.edaran.roster.rostering.RosterReader;
import id.edaran.roster.rostering.rest.RosterViews.AgencyRosterView;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/agencies/{code}/roster")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rosters")
class AgencyRosterResource {
    private final Callers callers;
    private final Agencies agencies;
    private final FindRosters findRosters;

    AgencyRosterResource(Callers callers, Agencies agencies, FindRosters findRosters) {
        this.callers = callers;
        this.agencies = agencies;
        this.findRosters = findRosters;
    }

    @GET
    public AgencyRosterView get(@PathParam("code") String code, @QueryParam("on") @Nullable String on) {
        Caller caller = callers.current();
        RosterReader reader = RosterReaders.ofRosters(caller);
        AgencyCode agency = new AgencyCode(code);
        RegionCode region = agencies.find(agency)
                .map(found -> found.value().region())
                .orElseThrow(() -> ProblemException.notFound(
                        new Message("Tidak ada perangkat daerah dengan kode ini.", "No agency has this code.")));
        caller.requireAgency(region.value(), code);
        LocalDate day = Period.day("?on", on, findRosters.today(region));
        return AgencyRosterView.of(
                code,
                day,
                findRosters.ofAgency(agency, day).stream()
                        .map(answer -> answer.readBy(reader))
                        .toList());
    }
}
