package id.edaran.roster.directory.rest;

import id.edaran.contracts.Message;
import id.edaran.roster.directory.Holiday;
import id.edaran.roster.directory.Holidays;
import id.edaran.roster.directory.RecordHoliday;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.Versioned;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.rest.Page;
import id.edaran.support.rest.Parameters;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/calendars/{region}/holidays")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
class HolidayResource {
    private final Callers callers;
    private final Holidays holidays;
    private final RecordHoliday recordHoliday;

    HolidayResource(Callers callers, Holidays holidays, RecordHoliday recordHoliday) {
        this.callers = callers;
        this.holidays = holidays;
        this.recordHoliday = recordHoliday;
    }

    @PUT
    @Path("{date}")
    @APIResponse(
            responseCode = "201",
            description = "created",
            content = @Content(schema = @Schema(implementation = HolidayView.class)))
    @APIResponse(
            responseCode = "200",
            description = "replaced",
            content = @Content(schema = @Schema(implementation = HolidayView.class)))
    public Response put(
            @PathParam("region") String region,
            @PathParam("date") String date,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = HolidayView.class))) String body) {
        RegionCode code = writable(region);
        LocalDate day = Parameters.requiredDate("date", date);
        Holiday holiday = Bodies.read(body, fields -> Holiday.read(code, day, fields));
        return Answers.recorded(
                recordHoliday.record(holiday, ifMatch),
                "/v1/calendars/" + region + "/holidays/" + date,
                HolidayView::of);
    }

    @DELETE
    @Path("{date}")
    @APIResponse(responseCode = "204", description = "no holiday any more")
    public Response delete(
            @PathParam("region") String region,
            @PathParam("date") String date,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        RegionCode code = writable(region);
        if (!recordHoliday.remove(code, Parameters.requiredDate("date", date), ifMatch)) {
            throw noHoliday();
        }
        return Response.noContent().build();
    }

    @GET
    @Path("{date}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HolidayView.class)))
    public Response get(@PathParam("region") String region, @PathParam("date") String date) {
        callers.current().requireRegion(Parameters.region("region", region));
        Versioned<Holiday> found = holidays.find(new RegionCode(region), Parameters.requiredDate("date", date))
                .orElseThrow(HolidayResource::noHoliday);
        return Answers.found(found, HolidayView::of);
    }

    @GET
    public Page<HolidayView> list(
            @PathParam("region") String region,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        callers.current().requireRegion(Parameters.region("region", region));
        int size = Page.limit(limit);
        String after = Page.after(cursor);
        return Page.of(
                holidays
                        .list(
                                new RegionCode(region),
                                Parameters.date("?from", from),
                                Parameters.date("?to", to),
                                Parameters.date("?cursor", after),
                                size + 1)
                        .stream()
                        .map(found -> HolidayView.of(found.value()))
                        .toList(),
                size,
                holiday -> holiday.date().toString());
    }

    private RegionCode writable(String region) {
        Caller caller = callers.current().require(Role.HR_ADMIN, Role.ADMINISTRATOR);
        caller.requireAgency(Parameters.region("region", region), null);
        return new RegionCode(region);
    }

    private static ProblemException noHoliday() {
        return ProblemException.notFound(
                new Message("Hari itu bukan hari libur daerah ini.", "That day is no holiday of this region."));
    }
}
