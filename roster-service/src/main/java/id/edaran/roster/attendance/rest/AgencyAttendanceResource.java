package id.edaran.roster.attendance.rest;

import id.edaran.contracts.Message;
import id.edaran.roster.attendance.FindAttendance;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rest.RosterReaders;
import id.edaran.roster.rostering.FindRosters;
import id.edaran.roster.rostering.RosterReader;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Parameters;
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

@Path("/v1/agencies/{code}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attendance")
class AgencyAttendanceResource {
    /// Nobody's attendance of a day is known before it, nor asked for long after it.
    private static final int FARTHEST_YEARS = 10;

    private final Callers callers;
    private final Agencies agencies;
    private final FindRosters findRosters;
    private final FindAttendance findAttendance;

    AgencyAttendanceResource(
            Callers callers, Agencies agencies, FindRosters findRosters, FindAttendance findAttendance) {
        this.callers = callers;
        this.agencies = agencies;
        this.findRosters = findRosters;
        this.findAttendance = findAttendance;
    }

    @GET
    public AgencyAttendanceView get(@PathParam("code") String code, @QueryParam("on") @Nullable String on) {
        Caller caller = callers.current();
        RosterReader reader = RosterReaders.ofRosters(caller);
        Agency agency = agencies.find(new AgencyCode(code))
                .map(Versioned::value)
                .orElseThrow(() -> ProblemException.notFound(
                        new Message("Tidak ada perangkat daerah dengan kode ini.", "No agency has this code.")));
        caller.requireAgency(agency.region().value(), code);
        LocalDate today = findRosters.today(agency.region());
        LocalDate day = Parameters.date("?on", on);
        if (day != null && (day.isBefore(today.minusYears(FARTHEST_YEARS)) || day.isAfter(today.plusYears(1)))) {
            throw ProblemException.badRequest(
                    "?on",
                    new Message(
                            "harus dalam " + FARTHEST_YEARS + " tahun sebelum atau 1 tahun sesudah hari ini, " + today,
                            "must lie within " + FARTHEST_YEARS + " years before or 1 year after today, " + today));
        }
        return AgencyAttendanceView.of(
                findAttendance.ofAgency(agency, day == null ? today : day).readBy(reader));
    }
}
