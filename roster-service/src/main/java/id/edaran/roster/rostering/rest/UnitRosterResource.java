package id.edaran.roster.rostering.rest;

import id.edaran.contracts.Message;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.directory.Units;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rest.RosterReaders;
import id.edaran.roster.rostering.FindRosters;
import id.edaran.roster.rostering.RosterReader;
import id.edaran.roster.rostering.RosterSettings;
import id.edaran.roster.rostering.rest.RosterViews.UnitRosterView;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/units/{code}/roster")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rosters")
class UnitRosterResource {
    private final Callers callers;
    private final Units units;
    private final Agencies agencies;
    private final FindRosters findRosters;
    private final RosterSettings settings;

    UnitRosterResource(
            Callers callers, Units units, Agencies agencies, FindRosters findRosters, RosterSettings settings) {
        this.callers = callers;
        this.units = units;
        this.agencies = agencies;
        this.findRosters = findRosters;
        this.settings = settings;
    }

    @GET
    public UnitRosterView get(
            @PathParam("code") String code,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Caller caller = callers.current();
        RosterReader reader = RosterReaders.ofRosters(caller);
        UnitCode unit = new UnitCode(code);
        Agency agency = units.find(unit)
                .flatMap(found -> agencies.find(found.value().agency()))
                .map(Versioned::value)
                .orElseThrow(UnitRosterResource::notFound);
        RegionCode region = agency.region();
        caller.requireAgency(region.value(), agency.code().value());
        Period period = Period.of(from, to, findRosters.today(region), settings.horizonDays());
        return findRosters
                .ofUnit(unit, period.from(), period.to())
                .map(answer -> UnitRosterView.of(answer.readBy(reader)))
                .orElseThrow(UnitRosterResource::notFound);
    }

    private static ProblemException notFound() {
        return ProblemException.notFound(new Message("Tidak ada unit dengan kode ini.", "No unit has this code."));
    }
}
