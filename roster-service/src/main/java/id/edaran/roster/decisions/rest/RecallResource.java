package id.edaran.roster.decisions.rest;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.roster.decisions.OrderRecall;
import id.edaran.roster.decisions.Recall;
import id.edaran.roster.decisions.RecallNotice;
import id.edaran.roster.decisions.RecallNotices;
import id.edaran.roster.decisions.RecallOutcome;
import id.edaran.roster.decisions.RecallOutcome.DayPast;
import id.edaran.roster.decisions.RecallOutcome.NoRule;
import id.edaran.roster.decisions.RecallOutcome.Ordered;
import id.edaran.roster.decisions.RecallOutcome.Spared;
import id.edaran.roster.decisions.RecallOutcome.TakenBack;
import id.edaran.roster.decisions.Recalls;
import id.edaran.roster.directory.AddressedBody;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.RecordingOutcome.Recorded;
import id.edaran.roster.directory.Staff;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rest.Answers;
import id.edaran.roster.rest.RosterReaders;
import id.edaran.support.problem.Problem;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
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

@Path("/v1/employees/{id}/recalls/{date}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "decisions")
class RecallResource {
    private static final int LONGEST_REASON = 500;

    private final Callers callers;
    private final FindStaff findStaff;
    private final Recalls recalls;
    private final OrderRecall orderRecall;
    private final RecallNotices notices;

    RecallResource(
            Callers callers, FindStaff findStaff, Recalls recalls, OrderRecall orderRecall, RecallNotices notices) {
        this.callers = callers;
        this.findStaff = findStaff;
        this.recalls = recalls;
        this.orderRecall = orderRecall;
        this.notices = notices;
    }

    /// That somebody is called to the office on a day.
    ///
    /// @param notice how far it has come that the person is told; null where they cannot be told by message
    record RecallView(
            String employee,
            LocalDate date,
            @Nullable String reason,
            @Nullable RecallNotice notice) {}

    private RecallView view(Recall recall) {
        return new RecallView(
                recall.employee().value(),
                recall.date(),
                recall.reason(),
                notices.find(recall.employee(), recall.date()).orElse(null));
    }

    @PUT
    @APIResponse(
            responseCode = "201",
            description = "called in",
            content = @Content(schema = @Schema(implementation = RecallView.class)))
    @APIResponse(
            responseCode = "200",
            description = "called in for another reason",
            content = @Content(schema = @Schema(implementation = RecallView.class)))
    @APIResponse(
            responseCode = "409",
            description = "no rule of that day allows it, or the day is over",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response put(
            @PathParam("id") String id,
            @PathParam("date") String date,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = RecallView.class))) String body) {
        EmployeeId employee = writable(id);
        LocalDate day = Parameters.requiredDate("date", date);
        String reason = Bodies.read(body, fields -> reason(employee, day, fields));
        return orderRecall
                .order(employee, day, reason, ifMatch)
                .map(outcome -> answer(outcome, employee, day))
                .orElseThrow(Answers::nobody);
    }

    @DELETE
    @APIResponse(responseCode = "204", description = "taken back")
    @APIResponse(
            responseCode = "409",
            description = "the day is over",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response delete(
            @PathParam("id") String id,
            @PathParam("date") String date,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        EmployeeId employee = writable(id);
        LocalDate day = Parameters.requiredDate("date", date);
        return orderRecall
                .takeBack(employee, day, ifMatch)
                .map(outcome -> answer(outcome, employee, day))
                .orElseThrow(RecallResource::noRecall);
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecallView.class)))
    public Response get(@PathParam("id") String id, @PathParam("date") String date) {
        Caller caller = callers.current();
        EmployeeId employee = new EmployeeId(id);
        if (!RosterReaders.isSelf(caller, employee)) {
            caller.requireReaderOfStaff();
        }
        Staff staff = staff(caller, employee);
        Versioned<Recall> found = recalls.find(employee, Parameters.requiredDate("date", date))
                .filter(recall -> recall.value().standsIn(staff.agency().code()))
                .orElseThrow(RecallResource::noRecall);
        return Answers.found(found, view(found.value()));
    }

    private static @Nullable String reason(EmployeeId employee, LocalDate day, Fields fields) {
        AddressedBody.check(fields, "employee", employee.value());
        LocalDate repeated = fields.date("date");
        if (repeated != null && !repeated.equals(day)) {
            fields.fault("date", Message.OTHER_THAN_IN_THE_ADDRESS);
        }
        // Told to whoever reads it, and not theirs to say.
        fields.object("notice");
        return fields.text("reason", LONGEST_REASON);
    }

    private Response answer(RecallOutcome outcome, EmployeeId employee, LocalDate day) {
        return switch (outcome) {
            case Ordered(Versioned<Recall> recall, boolean created) ->
                Answers.recorded(
                        new Recorded<>(recall, created), "/v1/employees/" + employee + "/recalls/" + day, this::view);
            case TakenBack() -> Response.noContent().build();
            case DayPast past -> throw ProblemException.conflict(RecallWording.of(past));
            case NoRule() -> throw ProblemException.conflict(RecallWording.noRule());
            case Spared spared -> throw ProblemException.conflict(RecallWording.of(spared));
        };
    }

    private EmployeeId writable(String id) {
        return staff(callers.current().require(Role.AGENCY_HEAD), new EmployeeId(id))
                .employee()
                .id();
    }

    private Staff staff(Caller caller, EmployeeId employee) {
        Staff staff = findStaff.find(employee).orElseThrow(Answers::nobody);
        caller.requireAgency(
                staff.agency().region().value(), staff.agency().code().value());
        return staff;
    }

    private static ProblemException noRecall() {
        return ProblemException.notFound(
                new Message("Pegawai ini tidak dipanggil pada hari itu.", "The person is not called in for that day."));
    }
}
