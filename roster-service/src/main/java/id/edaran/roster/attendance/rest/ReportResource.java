package id.edaran.roster.attendance.rest;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.contracts.event.AttendanceChannel;
import id.edaran.roster.attendance.AttendanceOutcome;
import id.edaran.roster.attendance.AttendanceOutcome.OtherChannel;
import id.edaran.roster.attendance.AttendanceOutcome.Recorded;
import id.edaran.roster.attendance.AttendanceOutcome.Repeated;
import id.edaran.roster.attendance.FileReport;
import id.edaran.roster.attendance.ReportId;
import id.edaran.roster.attendance.Reports;
import id.edaran.roster.attendance.WorkReport;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.RecordingOutcome;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rest.Answers;
import id.edaran.roster.rest.RosterReaders;
import id.edaran.roster.rostering.FindRosters;
import id.edaran.support.idempotency.Idempotency;
import id.edaran.support.problem.Problem;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "attendance")
class ReportResource {
    private static final int LONGEST_TEXT = 4_000;

    private final Callers callers;
    private final FindStaff findStaff;
    private final FindRosters findRosters;
    private final Reports reports;
    private final FileReport fileReport;
    private final ReadableDays readableDays;
    private final Idempotency idempotency;
    private final Clock clock;

    ReportResource(
            Callers callers,
            FindStaff findStaff,
            FindRosters findRosters,
            Reports reports,
            FileReport fileReport,
            ReadableDays readableDays,
            Idempotency idempotency,
            Clock clock) {
        this.callers = callers;
        this.findStaff = findStaff;
        this.findRosters = findRosters;
        this.reports = reports;
        this.fileReport = fileReport;
        this.readableDays = readableDays;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /// What somebody did on a day, as a client writes it.
    ///
    /// @param employee the caller's own person where it is left out
    /// @param date the day of work that the person is in where it is left out
    /// @param channel clerks say PHONE or CLERK, and CLERK is meant where they do not
    record ReportBody(
            @Nullable String employee,
            @Nullable LocalDate date,
            String text,
            @Nullable Instant at,
            @Nullable AttendanceChannel channel) {}

    /// What somebody did on a day.
    ///
    /// @param text null where the reader may not know it
    /// @param recordedBy the clerk who wrote it down; null where it is the person's own word
    record ReportView(
            String id,
            String employee,
            LocalDate date,
            @Nullable String text,
            Instant filedAt,
            AttendanceChannel channel,
            @Nullable String recordedBy,
            boolean late) {
        static ReportView of(WorkReport report, boolean mayKnow) {
            return new ReportView(
                    report.id().toString(),
                    report.employee().value(),
                    report.date(),
                    mayKnow ? report.text() : null,
                    report.filedAt(),
                    report.channel(),
                    report.recordedBy(),
                    report.late());
        }
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "filed",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(
            responseCode = "409",
            description = "the rule that asks for it names other channels",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response post(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReportBody.class))) String body) {
        Caller caller = callers.current();
        Recorder recorder = Recorder.of(caller, body, findStaff);
        return idempotency.answer(caller, "POST /v1/reports", key, body, () -> {
            FileReport.Draft draft = Bodies.read(body, fields -> draft(recorder, fields));
            return answer(fileReport.file(draft).orElseThrow(Answers::nobody));
        });
    }

    @GET
    @Path("{id}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response get(@PathParam("id") String id) {
        Caller caller = callers.current();
        WorkReport report = ReadableDays.id(id)
                .map(ReportId::new)
                .flatMap(reports::find)
                .filter(found -> readableDays.mayRead(caller, found.employee()))
                .orElseThrow(() -> ProblemException.notFound(
                        new Message("Tidak ada laporan dengan id ini.", "No report has this id.")));
        boolean mayKnow =
                RosterReaders.isSelf(caller, report.employee()) || caller.has(Role.HR_ADMIN, Role.AGENCY_HEAD);
        return Answers.found(new Versioned<>(report, 1), ReportView.of(report, mayKnow));
    }

    private FileReport.Draft draft(Recorder recorder, Fields fields) {
        LocalDate today = recorder.staff()
                .map(staff -> staff.agency().region())
                .map(this::today)
                .orElse(LocalDate.MAX);
        return new FileReport.Draft(
                recorder.employee(fields),
                recorder.staff().isPresent() ? recorder.date(fields, today) : fields.date("date"),
                recorder.at(fields, clock.instant()),
                recorder.channel(fields),
                recorder.recordedBy(),
                fields.requiredText("text", LONGEST_TEXT),
                null);
    }

    private LocalDate today(RegionCode region) {
        return findRosters.today(region);
    }

    private static Response answer(AttendanceOutcome<WorkReport> outcome) {
        return switch (outcome) {
            case Recorded<WorkReport>(WorkReport report) ->
                Answers.recorded(
                        new RecordingOutcome.Recorded<>(new Versioned<>(report, 1), true),
                        "/v1/reports/" + report.id(),
                        filed -> ReportView.of(filed, true));
            case OtherChannel<WorkReport> other -> throw ProblemException.conflict(AttendanceWording.of(other));
            case Repeated<WorkReport>() -> throw new IllegalStateException("nothing here has a source");
        };
    }
}
