package id.edaran.contracts.event;

import id.edaran.contracts.circular.Effective;
import id.edaran.contracts.circular.Level;
import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.event.EntryDecided.Decision;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.contracts.event.RosterRecomputed.Line;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.TestKind;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The record behind each golden event: a new type of event does not compile before it has a sample here.
final class EventSamples {
    private static final String CITYS = "0198a2b0-0000-7000-8000-000000000001";
    private static final String AGENCYS = "0198a2b0-0000-7000-8000-000000000002";
    private static final LocalDate START = LocalDate.parse("2020-03-23");

    private EventSamples() {}

    static Record of(EventType type) {
        return switch (type) {
            case CIRCULAR_PUBLISHED ->
                circular(
                        Level.CITY,
                        null,
                        "188.65/504/ORG/2020",
                        1,
                        "2020-03-20",
                        LocalDate.parse("2020-04-04"),
                        null,
                        "2020-03-20T02:00:00Z",
                        3);
            case CIRCULAR_AMENDED ->
                circular(
                        Level.AGENCY,
                        "64.74-DPMPTSP",
                        "188.65/527/ORG/2020",
                        2,
                        "2020-04-03",
                        null,
                        null,
                        "2020-04-03T02:00:00Z",
                        4);
            case CIRCULAR_REVOKED ->
                circular(
                        Level.CITY,
                        null,
                        "188.65/527/ORG/2020",
                        2,
                        "2020-03-20",
                        LocalDate.parse("2020-04-09"),
                        LocalDate.parse("2020-04-10"),
                        "2020-04-08T02:00:00Z",
                        5);
            case RULES_CHANGED -> timeline();
            case ROSTER_RECOMPUTED ->
                new RosterRecomputed(
                        "64.74-BONTANG-UTARA",
                        "64.74-BONTANG-UTARA",
                        "64.74",
                        5,
                        12,
                        LocalDate.parse("2020-04-03"),
                        LocalDate.parse("2020-04-05"),
                        List.of(
                                new Line("BTG-0001", List.of(Assignment.ON_SITE, Assignment.OFF, Assignment.OFF)),
                                new Line("BTG-0002", List.of(Assignment.HOME, Assignment.ABSENT, Assignment.OFF))),
                        List.of(new Conflict(
                                LocalDate.parse("2020-04-03"),
                                "MINIMUM_ON_SITE",
                                "Of the agency's people 3 are wanted on site and 2 can come.",
                                List.of(new Conflict.Cited(
                                        "0b8f3f0e-4a44-4b9e-9a3e-6d1f0c2a7b11",
                                        "188.65/504/ORG/2020",
                                        "1",
                                        "WORK_FROM_HOME")))));
            case ROSTERS_CONFIRMED ->
                new RostersConfirmed("64.74", 5, List.of("64.74-BONTANG-UTARA", "64.74-DPMPTSP-PERIZINAN"));
            case RECOMPUTATION_REQUESTED -> new RecomputationRequested("64.74-DPMPTSP", "64.74");
            case UNIT_CHANGED ->
                new UnitChanged(
                        "64.74-DPMPTSP-PERIZINAN",
                        "64.74-DPMPTSP",
                        "64.74",
                        "64.74-DPMPTSP-INDUK",
                        "Bidang Perizinan",
                        UnitKind.COUNTER,
                        true,
                        2);
            case CIRCULAR_ENTERED_INTO_FORCE ->
                due("188.65/504/ORG/2020", 1, "2020-03-23", "2020-03-22T16:00:00Z", null);
            case CIRCULAR_ENDED ->
                due("188.65/527/ORG/2020", 2, "2020-04-22", "2020-04-21T16:00:00Z", CircularDue.Ending.EXPIRED);
            case CIRCULAR_EVALUATION_DUE -> due("188.65/504/ORG/2020", 1, "2020-04-04", "2020-04-03T16:00:00Z", null);
            case EMPLOYEE_CHANGED ->
                new EmployeeChanged(
                        "BTG-0001",
                        "64.74-DPMPTSP-PERIZINAN",
                        "64.74-DPMPTSP",
                        "64.74",
                        "Contoh loket",
                        Position.SECTION_HEAD,
                        Echelon.IVA,
                        EmploymentType.PNS,
                        Profession.HEALTH,
                        true,
                        true,
                        List.of("p1_4f6c2d", "p1_9a01be"),
                        3);
            case DESIGNATION_DECIDED ->
                new DesignationDecided(
                        "36.74-DINKES",
                        "36.74",
                        "36.74-DINKES",
                        "TSL-0001",
                        true,
                        Instant.parse("2020-03-18T02:00:00Z"),
                        1);
            case DUTIES_PINNED ->
                new DutiesPinned(
                        "36.74-DISDUKCAPIL",
                        "36.74",
                        "36.74-DISDUKCAPIL-LOKET",
                        LocalDate.parse("2020-03-19"),
                        List.of("TSL-0002", "TSL-0003"),
                        Instant.parse("2020-03-18T02:00:00Z"),
                        2);
            case RECALL_ORDERED ->
                new RecallOrdered(
                        "64.74-DPMPTSP",
                        "64.74",
                        "64.74-DPMPTSP-PERIZINAN",
                        "BTG-0001",
                        LocalDate.parse("2020-03-25"),
                        true,
                        Instant.parse("2020-03-24T02:00:00Z"),
                        1);
            case DUTIES_SWAPPED ->
                new DutiesSwapped(
                        "0198a2b0-0000-7000-8000-000000000003",
                        "36.74-DISDUKCAPIL",
                        "36.74",
                        "36.74-DISDUKCAPIL-LOKET",
                        "TSL-0002",
                        LocalDate.parse("2020-03-24"),
                        "TSL-0003",
                        LocalDate.parse("2020-03-26"),
                        Instant.parse("2020-03-20T02:00:00Z"));
            case ROUTINE_DUTY_OVERDUE ->
                new RoutineDutyOverdue(
                        "unit~71.72-DISDIKBUD-SD1~DISINFECTION",
                        "71.72-DISDIKBUD",
                        "71.72",
                        "71.72-DISDIKBUD-SD1",
                        "ROUTINE_DUTY",
                        "DISINFECTION",
                        LocalDate.parse("2022-02-14"),
                        CITYS,
                        "008/162/SEK",
                        "7");
            case TEST_RECORDED ->
                new TestRecorded(
                        "0198a2b0-0000-7000-8000-000000000004",
                        "p1_4f6c2d",
                        TestKind.ANTIGEN,
                        Instant.parse("2022-02-14T01:30:00Z"),
                        1,
                        false);
            case DELEGATED_DECISION_LATE ->
                new DelegatedDecisionLate(
                        "36.74-DISDUKCAPIL",
                        "36.74",
                        DelegatedDecisionLate.Kind.DUTY_ROSTER,
                        CITYS,
                        "800/1/CONTOH/2020",
                        "5",
                        LocalDate.parse("2020-03-18"),
                        Instant.parse("2020-03-18T17:00:00Z"));
            case ATTENDANCE_RECORDED ->
                new AttendanceRecorded(
                        "0198a2b0-0000-7000-8000-000000000011",
                        "BTG-0001",
                        "64.74-DPMPTSP-PERIZINAN",
                        "64.74-DPMPTSP",
                        "64.74",
                        LocalDate.parse("2020-03-24"),
                        AttendanceRecorded.Kind.ARRIVAL,
                        AttendanceRecorded.Place.ON_SITE,
                        AttendanceChannel.GATE,
                        Instant.parse("2020-03-24T00:15:30Z"),
                        false);
            case REPORT_FILED ->
                new ReportFiled(
                        "0198a2b0-0000-7000-8000-000000000012",
                        "BTG-0001",
                        "64.74-DPMPTSP-PERIZINAN",
                        "64.74-DPMPTSP",
                        "64.74",
                        LocalDate.parse("2020-03-24"),
                        AttendanceChannel.WHATSAPP,
                        Instant.parse("2020-03-24T08:30:00Z"),
                        true);
            case REPORT_MISSING ->
                new ReportMissing(
                        "BTG-0001",
                        "64.74-DPMPTSP-PERIZINAN",
                        "64.74-DPMPTSP",
                        "64.74",
                        LocalDate.parse("2020-03-24"),
                        Instant.parse("2020-03-24T08:00:00Z"),
                        CITYS,
                        "188.65/504/ORG/2020",
                        "5");
            case ENTRY_DECIDED ->
                new EntryDecided(
                        "gate-1-0001",
                        "64.74-BALAIKOTA",
                        "64.74",
                        "64.74-SETDA",
                        "p1_4f6c2d",
                        Purpose.WORK,
                        Decision.DENY,
                        List.of(new Citation(CITYS, "188.65/504/ORG/2020", "1")),
                        5,
                        Instant.parse("2020-03-24T00:15:30Z"));
            case ENTRY_OVERRIDDEN ->
                new EntryOverridden(
                        "64.74-BALAIKOTA",
                        "64.74",
                        "64.74-SETDA",
                        Decision.DENY,
                        List.of(new Citation(CITYS, "188.65/504/ORG/2020", "1")),
                        5,
                        Instant.parse("2020-03-24T00:16:00Z"));
            case EXIT_RECORDED ->
                new ExitRecorded(
                        "64.74-BALAIKOTA",
                        "64.74",
                        "64.74-SETDA",
                        "p1_4f6c2d",
                        Instant.parse("2020-03-24T08:00:00Z"),
                        17,
                        false);
            case QUEUE_CALLED ->
                new QueueCalled(
                        "64.74-BALAIKOTA",
                        "64.74",
                        "64.74-SETDA",
                        UUID.fromString("6f9f3c58-3f1b-4d0e-9d1a-0a6f3a2b7c11"),
                        7,
                        Instant.parse("2020-03-24T03:10:00Z"),
                        Instant.parse("2020-03-24T03:13:00Z"));
            case ACCESS_RULES_APPLIED ->
                new AccessRulesApplied(
                        "64.74-BALAIKOTA",
                        "64.74",
                        "64.74-SETDA",
                        SiteKind.OFFICE,
                        5,
                        Instant.parse("2020-03-20T02:00:01Z"));
            case AVAILABILITY_CHANGED ->
                new AvailabilityChanged(
                        "p1_4f6c2d",
                        LocalDate.parse("2020-03-24"),
                        LocalDate.parse("2020-04-06"),
                        Instant.parse("2020-03-24T03:00:00Z"),
                        2);
        };
    }

    private static CircularDue due(
            String number, int revision, String on, String at, CircularDue.@Nullable Ending ending) {
        return new CircularDue(
                CITYS,
                "64.74",
                Level.CITY,
                null,
                number,
                revision,
                "Contoh penyesuaian cara kerja pegawai",
                new Effective(START, LocalDate.parse("2020-04-21")),
                LocalDate.parse(on),
                Instant.parse(at),
                ZoneId.of("Asia/Makassar"),
                ending);
    }

    private static CircularChanged circular(
            Level level,
            @Nullable String agency,
            String number,
            int revision,
            String signedOn,
            @Nullable LocalDate until,
            @Nullable LocalDate revokedFrom,
            String publishedAt,
            long policyVersion) {
        return new CircularChanged(
                CITYS,
                "64.74",
                level,
                agency,
                number,
                revision,
                "Contoh penyesuaian cara kerja pegawai",
                LocalDate.parse(signedOn),
                new Effective(START, until),
                revokedFrom,
                Instant.parse(publishedAt),
                policyVersion);
    }

    private static Timeline timeline() {
        Scope facingThePublic = new Scope(
                List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), true, null, null,
                null);
        Scope belowThird = new Scope(
                List.of(),
                List.of(),
                List.of(),
                List.of(Echelon.IV, Echelon.NONE),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                facingThePublic);
        Scope agency = new Scope(
                List.of("64.74-DPMPTSP"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
        TimedRule citys = new TimedRule(
                CITYS,
                "64.74",
                Level.CITY,
                null,
                LocalDate.parse("2020-03-20"),
                Instant.parse("2020-03-20T02:00:00Z"),
                "1",
                0,
                0,
                new WorkFromHome(Terms.of(belowThird), 100, null, null),
                START,
                LocalDate.parse("2020-04-21"),
                START,
                List.of(
                        new Numbering(START, "188.65/504/ORG/2020", 1),
                        new Numbering(LocalDate.parse("2020-04-05"), "188.65/527/ORG/2020", 2)));
        TimedRule agencys = new TimedRule(
                AGENCYS,
                "64.74",
                Level.AGENCY,
                "64.74-DPMPTSP",
                LocalDate.parse("2020-03-21"),
                Instant.parse("2020-03-21T02:00:00Z"),
                "3",
                2,
                0,
                new WorkFromHome(Terms.of(agency), 100, null, 5),
                START,
                null,
                START,
                List.of(new Numbering(START, "7/DPMPTSP/2020", 1)));
        return new Timeline(
                "64.74",
                5,
                ZoneId.of("Asia/Makassar"),
                Instant.parse("2020-04-03T02:00:00.123Z"),
                List.of(
                        new DatedAlertLevel(LocalDate.parse("2020-03-01"), AlertLevel.NONE),
                        new DatedAlertLevel(LocalDate.parse("2020-03-16"), AlertLevel.III)),
                List.of(citys, agencys));
    }
}
