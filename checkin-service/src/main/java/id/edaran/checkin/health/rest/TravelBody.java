package id.edaran.checkin.health.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.checkin.health.TravelDeclaration;
import id.edaran.checkin.health.TravelDeclaration.Ordered;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The representation of a declared journey.
///
/// @param isolation null where no rule asks for one
/// @param reportedAt null while the person has not reported
@JsonInclude(JsonInclude.Include.ALWAYS)
record TravelBody(
        String id,
        String subject,
        String region,
        String from,
        LocalDate departedOn,
        LocalDate returnedOn,
        @Nullable OrderedBody isolation,
        Instant declaredAt,
        @Nullable Instant reportedAt,
        boolean withdrawn) {
    /// @param until last day
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OrderedBody(
            LocalDate from, LocalDate until, @Nullable String reportTo, String circular, String number, String clause) {
        static OrderedBody of(Ordered ordered) {
            return new OrderedBody(
                    ordered.from(),
                    ordered.until(),
                    ordered.reportTo(),
                    ordered.clause().circular(),
                    ordered.clause().number(),
                    ordered.clause().clause());
        }
    }

    static TravelBody of(TravelDeclaration declaration) {
        Ordered ordered = declaration.isolation();
        return new TravelBody(
                declaration.id().toString(),
                declaration.subject().pseudonym(),
                declaration.region(),
                declaration.from(),
                declaration.journey().departedOn(),
                declaration.journey().returnedOn(),
                ordered == null ? null : OrderedBody.of(ordered),
                declaration.declaredAt(),
                declaration.reportedAt(),
                declaration.withdrawal() != null);
    }
}
