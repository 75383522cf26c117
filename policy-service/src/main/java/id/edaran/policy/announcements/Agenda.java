package id.edaran.policy.announcements;

import id.edaran.contracts.circular.Effective;
import id.edaran.contracts.event.CircularDue;
import id.edaran.contracts.event.CircularDue.Ending;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.policy.announcements.Announcement.Kind;
import id.edaran.policy.announcements.Announcement.Told;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.Revision;
import id.edaran.policy.timelines.ForceOf;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What remains to be told of a circular's days: a pure function of its revisions, of those that supersede it, and of
/// what was told.
///
/// A circular enters into force once and is evaluated once. It ends again when it was prolonged after its end was told;
/// an end that only moves to an earlier day after it was told is told by the amendment or revocation itself. What never
/// began is never ended.
public final class Agenda {
    private Agenda() {}

    /// The announcements that are still open, in the order of their days.
    ///
    /// @param circulars all that may supersede it
    /// @param zone of the region that issued it
    public static List<Announcement> open(
            Circular circular, Collection<Circular> circulars, ZoneId zone, Collection<Told> told) {
        Optional<Effective> days = ForceOf.days(circular, circulars);
        Cuts cuts = Cuts.of(circular, circulars);
        List<Announcement> open = new ArrayList<>();
        boolean entered = told(told, Kind.ENTERED_INTO_FORCE);
        LocalDate first = days.isPresent() ? days.get().from() : null;
        if (first != null && !entered) {
            open.add(announcement(circular, Kind.ENTERED_INTO_FORCE, first, first, null, zone));
        }
        LocalDate evaluateOn = circular.content().evaluateOn();
        if (evaluateOn != null && first != null && !told(told, Kind.EVALUATION_DUE) && !cuts.by(evaluateOn)) {
            open.add(announcement(circular, Kind.EVALUATION_DUE, evaluateOn, evaluateOn, null, zone));
        }
        LocalDate end = days.isPresent() ? firstDayWithout(days.get()) : cuts.first();
        boolean begins = entered || first != null;
        if (end != null && begins && told.stream().noneMatch(earlier -> endedBy(earlier, end))) {
            open.add(announcement(circular, Kind.ENDED, end, end.minusDays(1), cuts.ending(circular, end), zone));
        }
        return List.copyOf(open);
    }

    /// The first days without force as a newer circular and a revocation order them; null where there is none.
    private record Cuts(
            @Nullable LocalDate superseded, @Nullable LocalDate revoked) {
        static Cuts of(Circular circular, Collection<Circular> circulars) {
            return new Cuts(
                    ForceOf.supersededFrom(circular.id(), circulars).orElse(null),
                    circular.revocation().map(Revision::contentFrom).orElse(null));
        }

        boolean by(LocalDate day) {
            return (superseded != null && !superseded.isAfter(day)) || (revoked != null && !revoked.isAfter(day));
        }

        @Nullable
        LocalDate first() {
            if (superseded == null || revoked == null) {
                return superseded == null ? revoked : superseded;
            }
            return superseded.isBefore(revoked) ? superseded : revoked;
        }

        /// What takes no day from the circular does not end it: a newer one that begins when it expires,
        /// a revocation of what has been superseded.
        Ending ending(Circular circular, LocalDate end) {
            LocalDate until = circular.effective().until();
            if (until != null && until.plusDays(1).equals(end)) {
                return Ending.EXPIRED;
            }
            return end.equals(superseded) ? Ending.SUPERSEDED : Ending.REVOKED;
        }
    }

    private static @Nullable LocalDate firstDayWithout(Effective days) {
        return days.until() == null ? null : days.until().plusDays(1);
    }

    private static boolean endedBy(Told told, LocalDate end) {
        return told.kind() == Kind.ENDED && !told.on().isBefore(end);
    }

    private static boolean told(Collection<Told> told, Kind kind) {
        return told.stream().anyMatch(earlier -> earlier.kind() == kind);
    }

    /// @param numberedOn the day whose number the announcement bears
    private static Announcement announcement(
            Circular circular, Kind kind, LocalDate on, LocalDate numberedOn, @Nullable Ending ending, ZoneId zone) {
        Numbering number = ForceOf.numberedOn(circular, numberedOn);
        return new Announcement(
                circular.id(),
                kind,
                new CircularDue(
                        circular.id().toString(),
                        circular.region(),
                        circular.level(),
                        circular.content().agency(),
                        number.number(),
                        number.revision(),
                        circular.content().subject(),
                        circular.effective(),
                        on,
                        // A zone with daylight saving may have no midnight on a day: then the first moment that it has.
                        on.atStartOfDay(zone).toInstant(),
                        zone,
                        ending));
    }
}
