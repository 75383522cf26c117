package id.edaran.roster.attendance.rest;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.contracts.event.AttendanceChannel;
import id.edaran.contracts.event.AttendanceRecorded.Kind;
import id.edaran.contracts.event.AttendanceRecorded.Place;
import id.edaran.roster.attendance.AttendanceId;
import id.edaran.roster.attendance.AttendanceOutcome;
import id.edaran.roster.attendance.AttendanceOutcome.OtherChannel;
import id.edaran.roster.attendance.AttendanceOutcome.Recorded;
import id.edaran.roster.attendance.AttendanceOutcome.Repeated;
import id.edaran.roster.attendance.Attendances;
import id.edaran.roster.attendance.Mark;
import id.edaran.roster.attendance.RecordAttendance;
import id.edaran.roster.attendance.Sighting;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.RecordingOutcome;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rest.Answers;
import id.edaran.support.idempotency.Idempotency;
import id.edaran.support.problem.Problem;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/attendances")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "attendance")
class AttendanceResource {
    private final Callers callers;
    private final FindStaff findStaff;
    private final Attendances attendances;
    private final RecordAttendance recordAttendance;
    private final ReadableDays readableDays;
    private final Idempotency idempotency;
    private final Clock clock;

    AttendanceResource(
            Callers callers,
            FindStaff findStaff,
            Attendances attendances,
            RecordAttendance recordAttendance,
            ReadableDays readableDays,
            Idempotency idempotency,
            Clock clock) {
        this.callers = callers;
        this.findStaff = findStaff;
        this.attendances = attendances;
        this.recordAttendance = recordAttendance;
        this.readableDays = readableDays;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /// That somebody came or went, as a client writes it.
    ///
    /// @param employee the caller's own person where it is left out
    /// @param kind ARRIVAL where it is left out
    /// @param at now where it is left out
    /// @param channel clerks say PHONE or CLERK, and CLERK is meant where they do not
    record AttendanceBody(
            @Nullable String employee,
            @Nullable Kind kind,
            @Nullable Instant at,
            @Nullable Place place,
            @Nullable AttendanceChannel channel) {}

    /// That somebody came or went.
    ///
    /// @param date the region's day that it counts for
    /// @param recordedBy who vouches for it; null where it is the person's own word or a gate's
    record AttendanceView(
            String id,
            String employee,
            LocalDate date,
            Kind kind,
            Instant at,
            @Nullable Place place,
            AttendanceChannel channel,
            @Nullable String recordedBy,
            boolean late) {
        static AttendanceView of(Mark mark) {
            return new AttendanceView(
                    mark.id().toString(),
                    mark.employee().value(),
                    mark.date(),
                    mark.kind(),
                    mark.at(),
                    mark.place(),
                    mark.channel(),
                    mark.recordedBy(),
                    mark.late());
        }
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    @APIResponse(
            responseCode = "409",
            description = "the rule that asks for it names other channels",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response post(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(schema = @Schema(implementation = AttendanceBody.class))) String body) {
        Caller caller = callers.current();
        Recorder recorder = Recorder.of(caller, body, findStaff);
        return idempotency.answer(caller, "POST /v1/attendances", key, body, () -> {
            Sighting sighting = Bodies.read(body, fields -> sighting(recorder, fields));
            return answer(recordAttendance.record(sighting).orElseThrow(Answers::nobody));
        });
    }

    @GET
    @Path("{id}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    public Response get(@PathParam("id") String id) {
        Caller caller = callers.current();
        Mark mark = ReadableDays.id(id)
                .map(AttendanceId::new)
                .flatMap(attendances::find)
                .filter(found -> readableDays.mayRead(caller, found.employee()))
                .orElseThrow(() -> ProblemException.notFound(
                        new Message("Tidak ada kehadiran dengan id ini.", "No attendance has this id.")));
        return Answers.found(new Versioned<>(mark, 1), AttendanceView.of(mark));
    }

    private Sighting sighting(Recorder recorder, Fields fields) {
        EmployeeId employee = recorder.employee(fields);
        return new Sighting(
                employee,
                Objects.requireNonNullElse(fields.word("kind", Kind.class), Kind.ARRIVAL),
                recorder.at(fields, clock.instant()),
                fields.word("place", Place.class),
                recorder.channel(fields),
                recorder.recordedBy(),
                null);
    }

    private static Response answer(AttendanceOutcome<Mark> outcome) {
        return switch (outcome) {
            case Recorded<Mark>(Mark mark) ->
                Answers.recorded(
                        new RecordingOutcome.Recorded<>(new Versioned<>(mark, 1), true),
                        "/v1/attendances/" + mark.id(),
                        AttendanceView::of);
            case OtherChannel<Mark> other -> throw ProblemException.conflict(AttendanceWording.of(other));
            case Repeated<Mark>() -> throw new IllegalStateException("nothing here has a source");
        };
    }
}
