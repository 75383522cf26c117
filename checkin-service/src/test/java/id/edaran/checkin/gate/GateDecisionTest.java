package id.edaran.checkin.gate;

import static id.edaran.checkin.Circulars.FROM;
import static id.edaran.checkin.Circulars.MAKASSAR;
import static id.edaran.checkin.Circulars.UNTIL;
import static id.edaran.checkin.Circulars.agencies;
import static id.edaran.checkin.Circulars.cityRule;
import static id.edaran.checkin.Circulars.qrEverywhere;
import static id.edaran.checkin.Circulars.requirement;
import static id.edaran.checkin.Circulars.scoped;
import static id.edaran.checkin.Circulars.testAt;
import static id.edaran.checkin.Circulars.timed;
import static id.edaran.checkin.Circulars.timeline;
import static id.edaran.checkin.Circulars.withAlertLevels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.edaran.checkin.Circulars;
import id.edaran.checkin.gate.GateDecision.Allowed;
import id.edaran.checkin.gate.GateDecision.Denied;
import id.edaran.checkin.gate.GateDecision.Waiting;
import id.edaran.checkin.guests.Host;
import id.edaran.checkin.health.HealthFacts;
import id.edaran.checkin.health.Sample;
import id.edaran.checkin.health.TestResult;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.checkin.staff.StaffDay;
import id.edaran.checkin.staff.StaffMember;
import id.edaran.contracts.circular.Level;
import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.NegativeTest;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.rule.TestKind;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateDecisionTest {
    private static final Site OFFICE = site("BIT-OFFICE", "SETDA", SiteKind.OFFICE);
    private static final Room ROOM = new Room(null, 0, false, null);
    private static final Instant NOON = Instant.parse("2022-02-16T04:00:00Z");
    private static final Timeline TEST_AT_OFFICES = timeline("71.72", 1, cityRule("C1", "1", testAt(SiteKind.OFFICE)));

    @Test
    void letsEverybodyInWhereNoRuleSpeaks() {
        GateDecision decision = decide(timeline("71.72", 0), OFFICE, Purpose.GUEST, QrScan.MISSING);

        Allowed allowed = assertInstanceOf(Allowed.class, decision);
        assertEquals(List.of(new Reason(ReasonCode.OK, null)), allowed.reasons());
        assertEquals(Instant.parse("2022-02-16T16:00:00Z"), allowed.validUntil());
    }

    @Test
    void asksForTheTestOfTheClause() {
        GateDecision decision = decide(TEST_AT_OFFICES, OFFICE, Purpose.WORK, QrScan.MISSING);

        Denied denied = assertInstanceOf(Denied.class, decision);
        assertEquals(
                List.of(new Reason(ReasonCode.TEST_MISSING, new Citation("C1", "number of C1", "1"))),
                denied.reasons());
    }

    @Test
    void takesANegativeTestUpToTheVeryHour() {
        for (Duration age : List.of(Duration.ZERO, Duration.ofHours(23), Duration.ofHours(24))) {
            GateDecision decision = decide(
                    TEST_AT_OFFICES,
                    OFFICE,
                    Purpose.WORK,
                    QrScan.MISSING,
                    sample(TestKind.ANTIGEN, TestResult.NEGATIVE, NOON.minus(age)));

            Allowed allowed = assertInstanceOf(Allowed.class, decision);
            assertEquals(
                    List.of(new Reason(ReasonCode.OK, new Citation("C1", "number of C1", "1"))), allowed.reasons());
        }
    }

    @Test
    void refusesATestThatIsASecondTooOld() {
        Sample old = sample(
                TestKind.ANTIGEN,
                TestResult.NEGATIVE,
                NOON.minus(Duration.ofHours(24)).minusSeconds(1));

        assertEquals(
                List.of(ReasonCode.TEST_EXPIRED),
                codes(decide(TEST_AT_OFFICES, OFFICE, Purpose.WORK, QrScan.MISSING, old)));
    }

    @Test
    void holdsAsLongAsTheTestOrTheLocalDay() {
        Sample endsToday = sample(TestKind.ANTIGEN, TestResult.NEGATIVE, NOON.minus(Duration.ofHours(22)));
        Sample endsTomorrow = sample(TestKind.ANTIGEN, TestResult.NEGATIVE, NOON.minus(Duration.ofHours(2)));

        assertEquals(
                NOON.plus(Duration.ofHours(2)),
                assertInstanceOf(
                                Allowed.class, decide(TEST_AT_OFFICES, OFFICE, Purpose.WORK, QrScan.MISSING, endsToday))
                        .validUntil());
        assertEquals(
                LocalDate.parse("2022-02-17").atStartOfDay(MAKASSAR).toInstant(),
                assertInstanceOf(
                                Allowed.class,
                                decide(TEST_AT_OFFICES, OFFICE, Purpose.WORK, QrScan.MISSING, endsTomorrow))
                        .validUntil());
    }

    @Test
    void refusesAPositivePersonEvenWithoutARule() {
        Sample positive = sample(TestKind.PCR, TestResult.POSITIVE, NOON.minus(Duration.ofDays(9)));

        GateDecision decision = decide(timeline("71.72", 0), OFFICE, Purpose.GUEST, QrScan.MISSING, positive);

        assertEquals(
                List.of(new Reason(ReasonCode.TEST_POSITIVE, null)),
                assertInstanceOf(Denied.class, decision).reasons());
    }

    @Test
    void letsANewerNegativeTestUndoAPositiveOne() {
        Sample positive = sample(TestKind.ANTIGEN, TestResult.POSITIVE, NOON.minus(Duration.ofHours(20)));
        Sample negative = sample(TestKind.ANTIGEN, TestResult.NEGATIVE, NOON.minus(Duration.ofHours(2)));

        assertEquals(
                List.of(ReasonCode.ISOLATING),
                codes(decide(TEST_AT_OFFICES, OFFICE, Purpose.WORK, QrScan.MISSING, negative, positive)),
                "the test counts, but the isolation goes on");
        assertInstanceOf(
                Allowed.class,
                decide(
                        TEST_AT_OFFICES,
                        OFFICE,
                        Purpose.WORK,
                        QrScan.MISSING,
                        negative,
                        positive,
                        sample(TestKind.PCR, TestResult.NEGATIVE, NOON.minus(Duration.ofHours(1)))));
        assertEquals(
                List.of(ReasonCode.TEST_POSITIVE),
                codes(decide(
                        TEST_AT_OFFICES,
                        OFFICE,
                        Purpose.WORK,
                        QrScan.MISSING,
                        sample(TestKind.ANTIGEN, TestResult.POSITIVE, NOON.minusSeconds(1)),
                        negative)));
    }

    @Test
    void doesNotLetAFailedTestUndoAPositiveOne() {
        Sample positive = sample(TestKind.ANTIGEN, TestResult.POSITIVE, NOON.minus(Duration.ofHours(20)));
        Sample invalid = sample(TestKind.ANTIGEN, TestResult.INVALID, NOON.minus(Duration.ofHours(2)));

        assertEquals(
                List.of(ReasonCode.TEST_POSITIVE),
                codes(decide(TEST_AT_OFFICES, OFFICE, Purpose.WORK, QrScan.MISSING, positive, invalid)));
    }

    @Test
    void countsNeitherFailedNorOtherNorFutureTests() {
        for (Sample sample : List.of(
                sample(TestKind.ANTIGEN, TestResult.INVALID, NOON.minus(Duration.ofHours(2))),
                sample(TestKind.PCR, TestResult.NEGATIVE, NOON.minus(Duration.ofHours(2))),
                sample(TestKind.ANTIGEN, TestResult.NEGATIVE, NOON.plusNanos(1)))) {
            assertEquals(
                    List.of(ReasonCode.TEST_MISSING),
                    codes(decide(TEST_AT_OFFICES, OFFICE, Purpose.WORK, QrScan.MISSING, sample)));
        }
    }

    @Test
    void namesEverythingThatIsMissing() {
        Timeline timeline = timeline(
                "71.72",
                1,
                cityRule("C1", "1", requirement(SiteSelector.ALL, AppliesTo.EVERYONE, Circulars.ANTIGEN_24H, true, 2)));

        assertEquals(
                List.of(ReasonCode.TEST_MISSING, ReasonCode.QR_INVALID, ReasonCode.DOSES_MISSING),
                codes(decide(timeline, OFFICE, Purpose.GUEST, QrScan.INVALID)));
    }

    @Test
    void asksForTheQrOnlyWhereARuleDoes() {
        Timeline timeline = timeline("71.72", 1, cityRule("C1", "2", qrEverywhere()));

        assertEquals(List.of(ReasonCode.QR_MISSING), codes(decide(timeline, OFFICE, Purpose.WORK, QrScan.MISSING)));
        assertEquals(List.of(ReasonCode.QR_INVALID), codes(decide(timeline, OFFICE, Purpose.WORK, QrScan.INVALID)));
        assertInstanceOf(Allowed.class, decide(timeline, OFFICE, Purpose.WORK, QrScan.VALID));
        assertInstanceOf(Allowed.class, decide(timeline("71.72", 1), OFFICE, Purpose.WORK, QrScan.INVALID));
    }

    @Test
    void tellsStaffFromVisitors() {
        Timeline staff = timeline(
                "71.72",
                1,
                cityRule("C1", "1", requirement(SiteSelector.ALL, AppliesTo.STAFF, Circulars.ANTIGEN_24H, null, null)));
        Timeline visitors = timeline(
                "71.72",
                1,
                cityRule(
                        "C1",
                        "1",
                        requirement(SiteSelector.ALL, AppliesTo.VISITORS, Circulars.ANTIGEN_24H, null, null)));

        assertInstanceOf(Denied.class, decide(staff, OFFICE, Purpose.WORK, QrScan.MISSING));
        assertInstanceOf(Allowed.class, decide(staff, OFFICE, Purpose.SERVICE, QrScan.MISSING));
        assertInstanceOf(Allowed.class, decide(visitors, OFFICE, Purpose.WORK, QrScan.MISSING));
        assertInstanceOf(Denied.class, decide(visitors, OFFICE, Purpose.SERVICE, QrScan.MISSING));
        assertInstanceOf(Denied.class, decide(visitors, OFFICE, Purpose.GUEST, QrScan.MISSING));
    }

    @Test
    void tellsSitesByKindCodeAndOwner() {
        Timeline byKind = timeline("71.72", 1, cityRule("C1", "1", testAt(SiteKind.OFFICIAL_RESIDENCE)));
        Timeline byCode = timeline(
                "71.72",
                1,
                cityRule(
                        "C1",
                        "1",
                        requirement(
                                new SiteSelector(List.of(), List.of("BIT-OFFICE")),
                                AppliesTo.EVERYONE,
                                Circulars.ANTIGEN_24H,
                                null,
                                null)));
        Timeline byOwner = timeline(
                "71.72",
                1,
                cityRule(
                        "C1",
                        "1",
                        requirement(
                                scoped(agencies(List.of("DINKES"), null)),
                                SiteSelector.ALL,
                                AppliesTo.EVERYONE,
                                Circulars.ANTIGEN_24H,
                                null,
                                null)));
        Site residence = site("BIT-MAYOR", "SETDA", SiteKind.OFFICIAL_RESIDENCE);
        Site health = site("BIT-DINKES", "DINKES", SiteKind.OFFICE);

        assertInstanceOf(Allowed.class, decide(byKind, OFFICE, Purpose.GUEST, QrScan.MISSING));
        assertInstanceOf(Denied.class, decide(byKind, residence, Purpose.GUEST, QrScan.MISSING));
        assertInstanceOf(Denied.class, decide(byCode, OFFICE, Purpose.GUEST, QrScan.MISSING));
        assertInstanceOf(Allowed.class, decide(byCode, residence, Purpose.GUEST, QrScan.MISSING));
        assertInstanceOf(Denied.class, decide(byOwner, health, Purpose.GUEST, QrScan.MISSING));
        assertInstanceOf(Allowed.class, decide(byOwner, OFFICE, Purpose.GUEST, QrScan.MISSING));
    }

    @Test
    void leavesOutWhomTheExceptionTakesAway() {
        Timeline timeline = timeline(
                "71.72",
                1,
                cityRule(
                        "C1",
                        "1",
                        requirement(
                                scoped(agencies(List.of(), agencies(List.of("DINKES"), null))),
                                SiteSelector.ALL,
                                AppliesTo.EVERYONE,
                                Circulars.ANTIGEN_24H,
                                null,
                                null)));

        assertInstanceOf(Denied.class, decide(timeline, OFFICE, Purpose.WORK, QrScan.MISSING));
        assertInstanceOf(
                Allowed.class,
                decide(timeline, site("BIT-DINKES", "DINKES", SiteKind.OFFICE), Purpose.WORK, QrScan.MISSING));
    }

    @Test
    void laysARuleAboutPeopleOnNobodyWhoseFactsAreUnknown() {
        Scope teachers = new Scope(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(Profession.TEACHER),
                null,
                null,
                null,
                null);
        Timeline ofTeachers = timeline("71.72", 1, cityRule("C1", "1", asking(scoped(teachers))));
        Timeline ofAllButTeachers =
                timeline("71.72", 1, cityRule("C1", "1", asking(scoped(agencies(List.of(), teachers)))));

        for (Purpose purpose : Purpose.values()) {
            assertInstanceOf(Allowed.class, decide(ofTeachers, OFFICE, purpose, QrScan.MISSING));
            assertInstanceOf(Denied.class, decide(ofAllButTeachers, OFFICE, purpose, QrScan.MISSING));
        }
    }

    @Test
    void laysARuleAboutTeachersOnTeachersWhoComeToWork() {
        Scope teachers = new Scope(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(Profession.TEACHER),
                null,
                null,
                null,
                null);
        Timeline ofTeachers = timeline("71.72", 1, cityRule("C1", "1", asking(scoped(teachers))));

        assertInstanceOf(
                Denied.class,
                GateDecision.decide(ofTeachers, OFFICE, ROOM, staff(Purpose.WORK, Profession.TEACHER), NOON));
        assertInstanceOf(
                Allowed.class,
                GateDecision.decide(ofTeachers, OFFICE, ROOM, staff(Purpose.WORK, Profession.HEALTH), NOON));
        assertInstanceOf(
                Allowed.class,
                GateDecision.decide(ofTeachers, OFFICE, ROOM, staff(Purpose.SERVICE, Profession.TEACHER), NOON));
    }

    private static Comer staff(Purpose purpose, Profession profession) {
        PersonFacts facts = new PersonFacts(
                "DISDIK",
                List.of("U1"),
                UnitKind.SCHOOL,
                Position.STAFF,
                Echelon.of("NONE"),
                EmploymentType.PNS,
                profession,
                false,
                false,
                List.of());
        StaffDay day =
                new StaffDay(new StaffMember("E1", "U1", "DISDIK", "71.72", Position.STAFF, facts), Assignment.ON_SITE);
        return new Comer(
                purpose,
                new HealthFacts(List.of(), List.of(), List.of()),
                QrScan.MISSING,
                day,
                new Host(null, null),
                null);
    }

    @Test
    void bindsOnlyItsOwnDoorsByAnAgencysCircular() {
        Timeline timeline =
                timeline("71.72", 1, timed("A1", Level.AGENCY, "DINKES", "1", testAt(SiteKind.OFFICE), FROM, UNTIL));

        assertInstanceOf(Allowed.class, decide(timeline, OFFICE, Purpose.WORK, QrScan.MISSING));
        assertInstanceOf(
                Denied.class,
                decide(timeline, site("BIT-DINKES", "DINKES", SiteKind.OFFICE), Purpose.WORK, QrScan.MISSING));
    }

    @Test
    void sleepsBelowItsAlertLevel() {
        Scope fromLevelThree = new Scope(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                AlertLevel.III,
                null);
        Timeline sleeping = timeline("71.72", 1, cityRule("C1", "1", asking(scoped(fromLevelThree))));
        LocalDate today = LocalDate.ofInstant(NOON, MAKASSAR);

        assertInstanceOf(Allowed.class, decide(sleeping, OFFICE, Purpose.WORK, QrScan.MISSING));
        assertInstanceOf(
                Denied.class,
                decide(
                        withAlertLevels(sleeping, new DatedAlertLevel(today, AlertLevel.III)),
                        OFFICE,
                        Purpose.WORK,
                        QrScan.MISSING));
        assertInstanceOf(
                Allowed.class,
                decide(
                        withAlertLevels(sleeping, new DatedAlertLevel(today.plusDays(1), AlertLevel.IV)),
                        OFFICE,
                        Purpose.WORK,
                        QrScan.MISSING));
    }

    @Test
    void letsTestQrAndDosesCompeteSeparately() {
        TimedRule cityAsksTestAndQr = cityRule(
                "C1", "1", requirement(SiteSelector.ALL, AppliesTo.EVERYONE, Circulars.ANTIGEN_24H, true, null));
        TimedRule officesNeedNoQr = cityRule(
                "C1",
                "2",
                requirement(
                        new SiteSelector(List.of(SiteKind.OFFICE), List.of()), AppliesTo.EVERYONE, null, false, null));

        assertEquals(
                List.of(new Reason(ReasonCode.TEST_MISSING, new Citation("C1", "number of C1", "1"))),
                decide(timeline("71.72", 1, cityAsksTestAndQr, officesNeedNoQr), OFFICE, Purpose.WORK, QrScan.MISSING)
                        .reasons());
    }

    @Test
    void beginsAndEndsAtTheMidnightsOfTheRegion() {
        Instant firstMoment = FROM.atStartOfDay(MAKASSAR).toInstant();
        Instant firstAfter = UNTIL.plusDays(1).atStartOfDay(MAKASSAR).toInstant();

        assertInstanceOf(Allowed.class, decideAt(firstMoment.minusNanos(1)));
        assertInstanceOf(Denied.class, decideAt(firstMoment));
        assertInstanceOf(Denied.class, decideAt(firstAfter.minusNanos(1)));
        assertInstanceOf(Allowed.class, decideAt(firstAfter));
    }

    @Test
    void citesTheNumberOfTheDay() {
        TimedRule published = cityRule("C1", "1", testAt(SiteKind.OFFICE));
        LocalDate prolongedFrom = LocalDate.ofInstant(NOON, MAKASSAR);
        TimedRule prolonged = new TimedRule(
                published.circular(),
                published.region(),
                published.level(),
                null,
                published.signedOn(),
                published.publishedAt(),
                published.clause(),
                0,
                0,
                published.rule(),
                published.from(),
                null,
                published.startedOn(),
                List.of(new Numbering(FROM, "008", 1), new Numbering(prolongedFrom, "009", 2)));

        assertEquals(
                new Citation("C1", "009", "1"),
                decide(timeline("71.72", 2, prolonged), OFFICE, Purpose.WORK, QrScan.MISSING)
                        .reasons()
                        .getFirst()
                        .citation());
    }

    @Test
    void letsThemWaitWhoComeToAFullSiteAndMayOtherwiseEnter() {
        GateDecision full = GateDecision.decide(
                timeline("71.72", 1), OFFICE, new Room(2, 2, false, null), comer(Purpose.GUEST), NOON);
        GateDecision inside = GateDecision.decide(
                timeline("71.72", 1), OFFICE, new Room(2, 2, true, null), comer(Purpose.GUEST), NOON);
        GateDecision refused =
                GateDecision.decide(TEST_AT_OFFICES, OFFICE, new Room(2, 2, false, null), comer(Purpose.GUEST), NOON);

        assertEquals(
                List.of(new Reason(ReasonCode.SITE_FULL, null)),
                assertInstanceOf(Waiting.class, full).reasons());
        assertInstanceOf(Allowed.class, inside);
        assertEquals(List.of(ReasonCode.TEST_MISSING), codes(refused));
    }

    @Test
    void citesNothingForWhatRestsOnNoCircular() {
        assertNull(decide(timeline("71.72", 0), OFFICE, Purpose.WORK, QrScan.MISSING)
                .reasons()
                .getFirst()
                .citation());
    }

    private static GateDecision decideAt(Instant at) {
        return GateDecision.decide(TEST_AT_OFFICES, OFFICE, ROOM, comer(Purpose.WORK), at);
    }

    private static GateDecision decide(Timeline timeline, Site site, Purpose purpose, QrScan qr, Sample... samples) {
        return GateDecision.decide(timeline, site, ROOM, comer(purpose, qr, samples), NOON);
    }

    private static Comer comer(Purpose purpose) {
        return comer(purpose, QrScan.MISSING);
    }

    private static Comer comer(Purpose purpose, QrScan qr, Sample... samples) {
        return new Comer(
                purpose, new HealthFacts(List.of(samples), List.of(), List.of()), qr, null, new Host(null, null), null);
    }

    private static List<ReasonCode> codes(GateDecision decision) {
        return decision.reasons().stream().map(Reason::code).toList();
    }

    private static Sample sample(TestKind kind, TestResult result, Instant sampledAt) {
        return new Sample(kind, result, sampledAt);
    }

    private static id.edaran.contracts.rule.Rule.EntryRequirement asking(Terms terms) {
        return requirement(
                terms,
                SiteSelector.ALL,
                AppliesTo.EVERYONE,
                new NegativeTest(List.of(TestKind.ANTIGEN), 24),
                null,
                null);
    }

    private static Site site(String code, String agency, SiteKind kind) {
        return new Site(new SiteCode(code), "71.72", agency, code, kind, null, List.of(), 1);
    }
}
