package id.edaran.policy.authoring;

import static id.edaran.policy.authoring.Papers.content;
import static id.edaran.policy.authoring.Papers.draft;
import static id.edaran.policy.authoring.Papers.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.policy.circulars.Circular;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DateFindingsTest {
    @Test
    void findsNothingInADraftThatIsSignedTodayAndBeginsTomorrow() {
        assertEquals(List.of(), found("2020-03-21", "2020-04-04", "2020-04-04", "2020-03-20"));
    }

    @Test
    void takesThePastForPast() {
        assertEquals(List.of("VALIDITY_PAST /effective/until"), found("2020-03-21", "2020-04-04", null, "2020-04-05"));
        assertEquals(List.of("BEGINS_IN_PAST /effective/from"), found("2020-03-21", "2020-04-04", null, "2020-04-04"));
    }

    @Test
    void nothingTakesEffectBeforeItIsSigned() {
        assertEquals(
                List.of("BEGINS_BEFORE_SIGNED /effective/from", "SIGNED_IN_FUTURE /signedOn"),
                found("2020-03-19", null, null, "2020-03-19"));
    }

    @Test
    void findsAnEvaluationBeforeTheFirstAndAfterTheLastDay() {
        assertEquals(
                List.of("EVALUATION_OUTSIDE_VALIDITY /evaluateOn"),
                found("2020-03-21", "2020-04-04", "2020-04-05", "2020-03-20"));
        assertEquals(
                List.of("EVALUATION_OUTSIDE_VALIDITY /evaluateOn"),
                found("2020-03-21", null, "2020-03-20", "2020-03-20"));
    }

    @Test
    void aPublishedCircularMayHaveBegun() {
        Circular published = draft(content("2020-03-21", null, null, List.of(), "{'type':'WORK_ON_SITE'}"))
                .asIfPublished(List.of(), Instant.EPOCH);

        assertEquals(List.of(), told(DateFindings.of(published, LocalDate.parse("2020-05-01"))));
    }

    private static List<String> found(String from, @Nullable String until, @Nullable String evaluateOn, String today) {
        Circular draft = draft(content(from, until, evaluateOn, List.of(), "{'type':'WORK_ON_SITE'}"));
        return told(DateFindings.of(draft, LocalDate.parse(today)));
    }
}
