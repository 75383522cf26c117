package id.edaran.checkin.health;

import id.edaran.checkin.health.IsolationPeriod.Cause;
import id.edaran.checkin.health.TravelDeclaration.Ordered;
import id.edaran.contracts.rule.TestKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The life of an isolation: a positive sample or a journey opens it, its last day or a negative PCR ends it.
///
/// Nothing is stored of it: a sample that is corrected or taken back was never a reason.
public final class IsolationPeriods {
    /// Calendar days from the day of the sample on. No circular of the cities says how long; ten days is what the
    /// Ministry of Health asked of people without symptoms from 2020 on (KMK HK.01.07/MENKES/413/2020).
    public static final int DAYS_AFTER_POSITIVE = 10;

    private IsolationPeriods() {}

    /// Every period that is not over, as far as samples up to the instant say.
    ///
    /// @param zone whose days are counted
    public static List<IsolationPeriod> open(
            Collection<Sample> samples, Collection<TravelDeclaration> journeys, ZoneId zone, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        List<Sample> taken = samples.stream()
                .filter(sample -> !sample.sampledAt().isAfter(at))
                .toList();
        List<IsolationPeriod> periods = new ArrayList<>();
        for (Sample sample : taken) {
            if (sample.result() == TestResult.POSITIVE && !clearedAfter(taken, sample.sampledAt())) {
                LocalDate from = LocalDate.ofInstant(sample.sampledAt(), zone);
                periods.add(
                        new IsolationPeriod(Cause.POSITIVE_TEST, from, from.plusDays(DAYS_AFTER_POSITIVE - 1L), null));
            }
        }
        for (TravelDeclaration journey : journeys) {
            Ordered ordered = journey.isolation();
            // A sample of the first moment of the day of return was taken after it.
            if (ordered != null
                    && !clearedAfter(
                            taken, ordered.from().atStartOfDay(zone).toInstant().minusNanos(1))) {
                periods.add(new IsolationPeriod(Cause.JOURNEY, ordered.from(), ordered.until(), ordered.clause()));
            }
        }
        periods.removeIf(period -> period.until().isBefore(today));
        return List.copyOf(periods);
    }

    /// An antigen test is too coarse to end it, and of two samples of one moment the worse one counts.
    private static boolean clearedAfter(Collection<Sample> taken, Instant opened) {
        return taken.stream()
                .anyMatch(sample -> sample.kind() == TestKind.PCR
                        && sample.result() == TestResult.NEGATIVE
                        && sample.sampledAt().isAfter(opened));
    }
}
