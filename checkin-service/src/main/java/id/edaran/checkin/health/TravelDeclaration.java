package id.edaran.checkin.health;

import id.edaran.checkin.people.Subject;
import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.meaning.Isolation;
import id.edaran.contracts.meaning.Isolation.Journey;
import id.edaran.contracts.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody came back from another region (row BTG-12).
///
/// @param region to which they came back
/// @param from where they had been, in their own words
/// @param isolation what the rules of the day of return ask for; null where none asks for anything
/// @param reportedAt when they reported to the place that the rule names; null while they have not
/// @param withdrawal null while the declaration counts
/// @param version 1 at first, grows with every change
public record TravelDeclaration(
        UUID id,
        Subject subject,
        String region,
        String from,
        Journey journey,
        @Nullable Ordered isolation,
        Instant declaredAt,
        @Nullable Instant reportedAt,
        @Nullable Withdrawal withdrawal,
        long version) {
    /// @param until last day
    /// @param reportTo null where the rule names no place
    public record Ordered(
            LocalDate from, LocalDate until, @Nullable String reportTo, Citation clause) {
        /// What the rules of the day of return ask for.
        ///
        /// @param facts null for somebody whom the directory does not know
        static @Nullable Ordered of(Timeline timeline, @Nullable PersonFacts facts, Journey journey) {
            return Isolation.of(timeline, facts, journey)
                    .map(isolation -> new Ordered(
                            isolation.returnedOn(),
                            isolation.until(),
                            isolation.reportTo(),
                            Citation.of(isolation.ruling().winner(), journey.returnedOn())))
                    .orElse(null);
        }
    }

    TravelDeclaration orderedAnew(@Nullable Ordered ordered) {
        return new TravelDeclaration(
                id, subject, region, from, journey, ordered, declaredAt, reportedAt, withdrawal, version + 1);
    }

    TravelDeclaration reported(Instant at) {
        return new TravelDeclaration(
                id, subject, region, from, journey, isolation, declaredAt, at, withdrawal, version + 1);
    }

    TravelDeclaration takenBack(Withdrawal why) {
        return new TravelDeclaration(
                id, subject, region, from, journey, isolation, declaredAt, reportedAt, why, version + 1);
    }

    /// Whether somebody has to look after it that they report.
    public boolean awaitsReport() {
        return isolation != null && reportedAt == null && withdrawal == null;
    }
}
