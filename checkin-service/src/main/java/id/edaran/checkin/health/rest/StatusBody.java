package id.edaran.checkin.health.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.checkin.health.Dose;
import id.edaran.checkin.health.HealthStatus;
import id.edaran.checkin.health.IsolationPeriod;
import id.edaran.contracts.event.EntryDecided.Citation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a person's health now.
///
/// @param test the newest test; null where none was taken, which is no positive one
/// @param positive whether doors refuse the person for it
/// @param testValidUntil until when it opens every door of the region that asks for a test of its kind; null where it
///     opens none, or none asks
/// @param isolation null where the person does not isolate
@JsonInclude(JsonInclude.Include.ALWAYS)
record StatusBody(
        String subject,
        @Nullable TestBody test,
        boolean positive,
        @Nullable Instant testValidUntil,
        @Nullable IsolationBody isolation,
        List<DoseBody> doses) {
    /// @param until last day of the longest period
    record IsolationBody(LocalDate from, LocalDate until, List<PeriodBody> periods) {}

    /// @param circular null, as number and clause, where the period rests on no circular
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PeriodBody(
            IsolationPeriod.Cause cause,
            LocalDate from,
            LocalDate until,
            @Nullable String circular,
            @Nullable String number,
            @Nullable String clause) {
        static PeriodBody of(IsolationPeriod period) {
            Citation clause = period.clause();
            return new PeriodBody(
                    period.cause(),
                    period.from(),
                    period.until(),
                    clause == null ? null : clause.circular(),
                    clause == null ? null : clause.number(),
                    clause == null ? null : clause.clause());
        }
    }

    /// @param validUntil null: doses do not age
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DoseBody(int dose, LocalDate givenOn, @Nullable LocalDate validUntil) {
        static DoseBody of(Dose dose) {
            return new DoseBody(dose.number(), dose.givenOn(), null);
        }
    }

    static StatusBody of(HealthStatus status) {
        return new StatusBody(
                status.subject().pseudonym(),
                status.newest() == null ? null : TestBody.of(status.newest()),
                status.positive(),
                status.validUntil(),
                isolation(status.isolation()),
                status.doses().stream().map(DoseBody::of).toList());
    }

    private static @Nullable IsolationBody isolation(List<IsolationPeriod> periods) {
        return periods.stream()
                .map(IsolationPeriod::from)
                .min(Comparator.naturalOrder())
                .map(from -> new IsolationBody(
                        from,
                        periods.stream()
                                .map(IsolationPeriod::until)
                                .max(Comparator.naturalOrder())
                                .orElse(from),
                        periods.stream().map(PeriodBody::of).toList()))
                .orElse(null);
    }
}
