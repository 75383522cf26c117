package id.edaran.roster.feeds.rest;

import id.edaran.contracts.Message;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.Staff;
import id.edaran.roster.feeds.CalendarKey;
import id.edaran.roster.feeds.CalendarKeys;
import id.edaran.roster.feeds.IssueCalendarKey;
import id.edaran.roster.feeds.IssueCalendarKey.Issued;
import id.edaran.roster.rest.Answers;
import id.edaran.roster.rest.RosterReaders;
import id.edaran.support.idempotency.Idempotency;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Preconditions;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/employees/{id}/calendar-key")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rosters")
class CalendarKeyResource {
    private final Callers callers;
    private final FindStaff findStaff;
    private final CalendarKeys keys;
    private final IssueCalendarKey issueCalendarKey;
    private final Idempotency idempotency;

    CalendarKeyResource(
            Callers callers,
            FindStaff findStaff,
            CalendarKeys keys,
            IssueCalendarKey issueCalendarKey,
            Idempotency idempotency) {
        this.callers = callers;
        this.findStaff = findStaff;
        this.keys = keys;
        this.issueCalendarKey = issueCalendarKey;
        this.idempotency = idempotency;
    }

    /// @param key shown here and nowhere again
    /// @param address to give to a calendar
    record IssuedKeyView(String employee, String key, String address, Instant issuedAt) {
        static IssuedKeyView of(Issued issued) {
            String employee = issued.kept().employee().value();
            return new IssuedKeyView(
                    employee,
                    issued.key(),
                    "/v1/employees/" + employee + "/calendar.ics?key=" + issued.key(),
                    issued.kept().issuedAt());
        }
    }

    /// That there is a key.
    record KeyView(String employee, Instant issuedAt) {
        static KeyView of(CalendarKey key) {
            return new KeyView(key.employee().value(), key.issuedAt());
        }
    }

    @POST
    @Operation(
            summary = "A new key to a person's calendar",
            description = "The one before is worth nothing from then on.")
    @APIResponse(
            responseCode = "201",
            description = "issued",
            content = @Content(schema = @Schema(implementation = IssuedKeyView.class)))
    public Response post(@PathParam("id") String id, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        EmployeeId employee = new EmployeeId(id);
        Caller caller = authorized(employee);
        String address = "/v1/employees/" + id + "/calendar-key";
        return idempotency.answer(caller, "POST " + address, idempotencyKey, null, () -> {
            Issued issued = issueCalendarKey.issue(employee).orElseThrow(Answers::nobody);
            return Response.created(URI.create(address))
                    .tag(Preconditions.tag(issued.kept().version()))
                    .entity(IssuedKeyView.of(issued))
                    .build();
        });
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeyView.class)))
    public Response get(@PathParam("id") String id) {
        EmployeeId employee = new EmployeeId(id);
        authorized(employee);
        return keys.find(employee)
                .filter(CalendarKey::isValid)
                .map(key -> Response.ok(KeyView.of(key))
                        .tag(Preconditions.tag(key.version()))
                        .build())
                .orElseThrow(CalendarKeyResource::noKey);
    }

    @DELETE
    @APIResponse(responseCode = "204", description = "taken back")
    public Response delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        EmployeeId employee = new EmployeeId(id);
        authorized(employee);
        if (!issueCalendarKey.takeBack(employee, ifMatch)) {
            throw noKey();
        }
        return Response.noContent().build();
    }

    /// The person themself, and the personnel office of their agency.
    private Caller authorized(EmployeeId employee) {
        Caller caller = callers.current();
        if (!RosterReaders.isSelf(caller, employee)) {
            caller.require(Role.HR_ADMIN);
        }
        Agency agency = findStaff.find(employee).map(Staff::agency).orElseThrow(Answers::nobody);
        caller.requireAgency(agency.region().value(), agency.code().value());
        return caller;
    }

    private static ProblemException noKey() {
        return ProblemException.notFound(
                new Message("Kalender ini belum mempunyai kunci.", "This calendar has no key."));
    }
}
