package id.edaran.roster.routines.rest;

import id.edaran.contracts.Message;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rostering.FindRosters;
import id.edaran.roster.routines.FindRoutineDuties;
import id.edaran.roster.routines.RoutineDuty;
import id.edaran.roster.routines.rest.RoutineDutyViews.DutiesView;
import id.edaran.roster.routines.rest.RoutineDutyViews.DutyView;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Page;
import id.edaran.support.rest.Parameters;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/agencies/{code}/routine-duties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routine duties")
class AgencyRoutineDutiesResource {
    private static final int FARTHEST_YEARS = 1;

    private final Callers callers;
    private final Agencies agencies;
    private final FindRosters findRosters;
    private final FindRoutineDuties findRoutineDuties;

    AgencyRoutineDutiesResource(
            Callers callers, Agencies agencies, FindRosters findRosters, FindRoutineDuties findRoutineDuties) {
        this.callers = callers;
        this.agencies = agencies;
        this.findRosters = findRosters;
        this.findRoutineDuties = findRoutineDuties;
    }

    @GET
    @Operation(
            summary = "What an agency has to do again and again, and how it stands",
            description = "Each duty with the clause that demands it. Who is not tested is told to the personnel"
                    + " office alone.")
    public DutiesView get(
            @PathParam("code") String code,
            @QueryParam("on") @Nullable String on,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.current().requireReaderOfStaff();
        Agency agency = agencies.find(new AgencyCode(code))
                .map(Versioned::value)
                .orElseThrow(() -> ProblemException.notFound(
                        new Message("Tidak ada perangkat daerah dengan kode ini.", "No agency has this code.")));
        caller.requireAgency(agency.region().value(), code);
        LocalDate day = day(on, findRosters.today(agency.region()));
        int most = Page.limit(limit);
        String after = Page.after(cursor);
        List<RoutineDuty> found = findRoutineDuties.of(agency, day).stream()
                .filter(duty -> after == null || duty.id().toString().compareTo(after) > 0)
                .limit(most + 1L)
                .toList();
        boolean knowsPeople = caller.has(Role.HR_ADMIN);
        Page<DutyView> page =
                Page.of(found, most, duty -> duty.id().toString()).map(duty -> DutyView.of(duty, day, knowsPeople));
        return new DutiesView(code, day, page.items(), page.next());
    }

    private static LocalDate day(@Nullable String on, LocalDate today) {
        LocalDate day = Parameters.date("?on", on);
        if (day == null) {
            return today;
        }
        if (day.isBefore(today.minusYears(FARTHEST_YEARS)) || day.isAfter(today.plusYears(FARTHEST_YEARS))) {
            throw ProblemException.badRequest(
                    "?on",
                    new Message(
                            "harus paling jauh " + FARTHEST_YEARS + " tahun dari hari ini, " + today,
                            "must lie within " + FARTHEST_YEARS + " year of today, " + today));
        }
        return day;
    }
}
