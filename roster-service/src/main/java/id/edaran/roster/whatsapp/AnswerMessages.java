package id.edaran.roster.whatsapp;

import id.edaran.contracts.event.AttendanceChannel;
import id.edaran.contracts.event.AttendanceRecorded.Kind;
import id.edaran.contracts.event.AttendanceRecorded.Place;
import id.edaran.roster.attendance.AttendanceOutcome;
import id.edaran.roster.attendance.AttendanceOutcome.OtherChannel;
import id.edaran.roster.attendance.AttendanceOutcome.Recorded;
import id.edaran.roster.attendance.AttendanceOutcome.Repeated;
import id.edaran.roster.attendance.FileReport;
import id.edaran.roster.attendance.FindAttendance;
import id.edaran.roster.attendance.Mark;
import id.edaran.roster.attendance.RecordAttendance;
import id.edaran.roster.attendance.Sighting;
import id.edaran.roster.attendance.WorkReport;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.Staff;
import id.edaran.roster.rostering.FindRosters;
import id.edaran.roster.whatsapp.Command.Arrive;
import id.edaran.roster.whatsapp.Command.EmptyReport;
import id.edaran.roster.whatsapp.Command.Leave;
import id.edaran.roster.whatsapp.Command.Report;
import id.edaran.roster.whatsapp.Command.Unclear;
import id.edaran.support.messaging.Outage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Does what people ask for by WhatsApp, and tells them what was understood. What was done, the answer,
/// and the note that the message is done with commit together.
///
/// A number that nobody of the directory has gets no answer: it may be anybody's, and whether somebody is
/// known here is theirs to tell.
@ApplicationScoped
public class AnswerMessages {
    private static final Logger LOG = Logger.getLogger(AnswerMessages.class);
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    /// Two machines that do not understand each other would answer for ever.
    private static final Duration WHILE = Duration.ofMinutes(10);

    private static final int MOST_UNCLEAR = 10;

    private final IncomingMessages incoming;
    private final OutgoingMessages outgoing;
    private final FindStaff findStaff;
    private final FindRosters findRosters;
    private final FindAttendance findAttendance;
    private final RecordAttendance recordAttendance;
    private final FileReport fileReport;
    private final Clock clock;

    AnswerMessages(
            IncomingMessages incoming,
            OutgoingMessages outgoing,
            FindStaff findStaff,
            FindRosters findRosters,
            FindAttendance findAttendance,
            RecordAttendance recordAttendance,
            FileReport fileReport,
            Clock clock) {
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.findStaff = findStaff;
        this.findRosters = findRosters;
        this.findAttendance = findAttendance;
        this.recordAttendance = recordAttendance;
        this.fileReport = fileReport;
        this.clock = clock;
    }

    /// Answers everything that waits; several instances may do so at once.
    public void answer() {
        boolean more = true;
        while (more) {
            AtomicReference<@Nullable IncomingMessage> taken = new AtomicReference<>();
            try {
                more = QuarkusTransaction.requiringNew().call(() -> {
                    Optional<IncomingMessage> next = incoming.next(clock.instant());
                    next.ifPresent(message -> {
                        taken.set(message);
                        answer(message);
                        incoming.done(message);
                    });
                    return next.isPresent();
                });
            } catch (RuntimeException e) {
                IncomingMessage failed = taken.get();
                if (failed == null || Outage.isBehind(e)) {
                    throw e;
                }
                giveBack(failed, e);
            }
        }
    }

    /// One message that cannot be handled must not stop those behind it.
    private void giveBack(IncomingMessage message, RuntimeException failure) {
        LOG.warnf(
                "%s: try %d failed: %s",
                message, message.tries() + 1, failure.getClass().getName());
        QuarkusTransaction.requiringNew().run(() -> {
            if (message.tries() + 1 < TRIES) {
                incoming.tryAgain(message.id(), clock.instant().plus(PAUSE.multipliedBy(message.tries() + 1L)));
            } else {
                LOG.errorf(failure, "%s: given up", message);
                incoming.giveUp(message.id());
            }
        });
    }

    private void answer(IncomingMessage message) {
        findStaff
                .reachedBy(message.sender())
                .ifPresent(staff -> answer(staff, message)
                        .ifPresent(answer -> outgoing.add(
                                UUID.randomUUID(),
                                staff.employee().id(),
                                null,
                                new Content.Text(answer + assignment(staff, message.sentAt())),
                                clock.instant())));
    }

    /// Empty where it is better to say nothing.
    private Optional<String> answer(Staff staff, IncomingMessage message) {
        ZoneId zone = findAttendance.zone(staff.agency().region());
        return switch (CommandReader.read(
                incoming.words(message), staff.employee().identity().name())) {
            case Arrive(Place place) -> Optional.of(came(staff, message, Kind.ARRIVAL, place, zone));
            case Leave() -> Optional.of(came(staff, message, Kind.DEPARTURE, null, zone));
            case Report(String text) -> Optional.of(reported(staff, message, text, zone));
            case EmptyReport() -> Optional.of(AnswerWording.emptyReport());
            case Unclear() ->
                incoming.since(message.sender(), clock.instant().minus(WHILE)) > MOST_UNCLEAR
                        ? Optional.empty()
                        : Optional.of(AnswerWording.unclear());
        };
    }

    private String came(Staff staff, IncomingMessage message, Kind kind, @Nullable Place place, ZoneId zone) {
        AttendanceOutcome<Mark> outcome = recordAttendance
                .record(new Sighting(
                        staff.employee().id(),
                        kind,
                        message.sentAt(),
                        place,
                        AttendanceChannel.WHATSAPP,
                        null,
                        source(message)))
                .orElseThrow();
        return switch (outcome) {
            case Recorded<Mark>(Mark mark) ->
                kind == Kind.ARRIVAL ? AnswerWording.arrived(mark, zone) : AnswerWording.left(mark, zone);
            case Repeated<Mark>() -> AnswerWording.known();
            case OtherChannel<Mark> other -> AnswerWording.otherChannel(other);
        };
    }

    private String reported(Staff staff, IncomingMessage message, String text, ZoneId zone) {
        AttendanceOutcome<WorkReport> outcome = fileReport
                .file(new FileReport.Draft(
                        staff.employee().id(),
                        null,
                        message.sentAt(),
                        AttendanceChannel.WHATSAPP,
                        null,
                        text,
                        source(message)))
                .orElseThrow();
        return switch (outcome) {
            case Recorded<WorkReport>(WorkReport report) -> AnswerWording.reported(report, zone);
            case Repeated<WorkReport>() -> AnswerWording.known();
            case OtherChannel<WorkReport> other -> AnswerWording.otherChannel(other);
        };
    }

    private static String source(IncomingMessage message) {
        return "whatsapp:" + message.digest();
    }

    /// The person's assignment of the day on which they wrote.
    private String assignment(Staff staff, Instant at) {
        LocalDate day =
                LocalDate.ofInstant(at, findAttendance.zone(staff.agency().region()));
        return findRosters.ofEmployee(staff.employee(), day, day).stream()
                .flatMap(answer -> answer.assignments().stream())
                .findFirst()
                .map(explained -> " " + AnswerWording.assignment(explained))
                .orElse("");
    }
}
