package id.edaran.roster.rostering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.event.Assignment;
import id.edaran.roster.Rules;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.AssignmentsAnswer.Explained;
import id.edaran.roster.rostering.RosterAnswer.Day;
import id.edaran.roster.rostering.RosterAnswer.Line;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RosterReaderTest {
    private static final EmployeeId ANI = new EmployeeId("ani");
    private static final EmployeeId BUDI = new EmployeeId("budi");
    private static final RosterReader PERSONNEL_OFFICE = new RosterReader(null, true);
    private static final RosterReader COLLEAGUE = new RosterReader(BUDI, false);
    private static final LocalDate DAY = Rules.day("2020-03-24");
    private static final Reason CLAUSE = new Reason("c", "no/c", 1, "1", "WORK_FROM_HOME", null, null);

    @ParameterizedTest
    @EnumSource
    void keepsFromOthersWhySomebodyIsAbsentAndNothingElse(Assignment assignment) {
        boolean absence = Set.of(Assignment.ISOLATION, Assignment.LEAVE).contains(assignment);

        assertEquals(absence ? Assignment.ABSENT : assignment, COLLEAGUE.reads(ANI, assignment));
        assertEquals(absence ? Assignment.ABSENT : assignment, RosterReader.veiled(assignment));
        assertEquals(assignment, COLLEAGUE.reads(BUDI, assignment));
        assertEquals(assignment, PERSONNEL_OFFICE.reads(ANI, assignment));
    }

    @Test
    void tellsWhoMayKnow() {
        assertTrue(PERSONNEL_OFFICE.mayKnow(ANI));
        assertTrue(COLLEAGUE.mayKnow(BUDI));
        assertFalse(COLLEAGUE.mayKnow(ANI));
        assertFalse(new RosterReader(null, false).mayKnow(ANI));
    }

    @Test
    void veilsARosterLineByLine() {
        RosterAnswer roster = new RosterAnswer(
                new UnitCode("office"),
                1,
                DAY,
                DAY,
                List.of(
                        new Line(ANI, List.of(new Day(DAY, Assignment.ISOLATION, 2, true))),
                        new Line(BUDI, List.of(new Day(DAY, Assignment.LEAVE, null, false)))),
                List.of());

        RosterAnswer read = roster.readBy(COLLEAGUE);

        assertEquals(
                List.of(
                        new Line(ANI, List.of(new Day(DAY, Assignment.ABSENT, 2, true))),
                        new Line(BUDI, List.of(new Day(DAY, Assignment.LEAVE, null, false)))),
                read.lines());
        assertEquals(roster, roster.readBy(PERSONNEL_OFFICE));
    }

    /// A clause about isolation would tell as much as the word.
    @Test
    void veilsTheReasonsOfAnAbsenceToo() {
        Explained absent = new Explained(DAY, Assignment.ISOLATION, List.of(CLAUSE), true, null);
        Explained home = new Explained(DAY.plusDays(1), Assignment.HOME, List.of(CLAUSE), true, null);
        AssignmentsAnswer days = new AssignmentsAnswer(ANI, 1, List.of(absent, home));

        assertEquals(
                List.of(new Explained(DAY, Assignment.ABSENT, List.of(Reason.ABSENCE), true, null), home),
                days.readBy(COLLEAGUE).assignments());
        assertEquals(days, days.readBy(PERSONNEL_OFFICE));
    }

    @Test
    void everyAssignmentHasALetterButTheVeiledOne() {
        Set<Assignment> written = "WHSDRILO"
                .chars()
                .mapToObj(letter -> DayLetters.assignment((char) letter))
                .collect(Collectors.toSet());

        assertEquals(EnumSet.complementOf(EnumSet.of(Assignment.ABSENT)), written);
    }
}
