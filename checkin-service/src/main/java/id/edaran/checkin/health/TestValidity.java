package id.edaran.checkin.health;

import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.NegativeTest;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// Until when a negative test opens every door of a region that asks for one of its kind.
final class TestValidity {
    private TestValidity() {}

    /// By the rule that wants the freshest one; doors of other rules may take it longer.
    ///
    /// @return empty where no rule of the day asks for a test of this kind, and for a result that opens no door
    static Optional<Instant> until(RulesOfDay rules, Sample sample) {
        if (sample.result() != TestResult.NEGATIVE) {
            return Optional.empty();
        }
        return rules.inForce().stream()
                .filter(timed -> awake(timed.rule().scope(), rules))
                .map(timed -> timed.rule() instanceof EntryRequirement asked ? asked.negativeTest() : null)
                .filter(Objects::nonNull)
                .filter(asked -> asked.accepts(sample.kind()))
                .map(NegativeTest::maxAgeHours)
                .min(Integer::compare)
                .map(hours -> sample.sampledAt().plus(Duration.ofHours(hours)));
    }

    private static boolean awake(Scope scope, RulesOfDay rules) {
        AlertLevel least = scope.minimumAlertLevel();
        return least == null || rules.alertLevel().compareTo(least) >= 0;
    }
}
