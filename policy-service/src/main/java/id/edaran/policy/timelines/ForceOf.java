package id.edaran.policy.timelines;

import id.edaran.contracts.circular.Clause;
import id.edaran.contracts.circular.Effective;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.CircularId;
import id.edaran.policy.circulars.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// On which days what of a circular is in force: a pure function of revisions.
///
/// A prolongation keeps the content and lends its number to the days that it adds; an amendment with
/// clauses begins new content on its day and leaves earlier days alone; a revocation ends everything the
/// day before it takes effect; a newer circular that supersedes this one ends it the day before it
/// begins, and what it ended does not revive.
public final class ForceOf {
    private ForceOf() {}

    /// The revisions of circulars that were published up to an instant.
    public static List<Circular> knownAt(Collection<Circular> circulars, Instant instant) {
        return circulars.stream()
                .map(circular -> new Circular(
                        circular.id(),
                        circular.version(),
                        circular.sequence(),
                        circular.status(),
                        circular.content(),
                        circular.revisions().stream()
                                .filter(revision -> !revision.publishedAt().isAfter(instant))
                                .toList(),
                        circular.inForce()))
                .filter(circular -> !circular.revisions().isEmpty())
                .toList();
    }

    /// All rules of circulars with their days, in the order of publication, clause and rule.
    public static List<TimedRule> rules(Collection<Circular> circulars) {
        Map<CircularId, LocalDate> superseded = superseded(circulars);
        return circulars.stream()
                .flatMap(circular -> rules(circular, superseded.get(circular.id())).stream())
                .toList();
    }

    /// The first and last day on which anything of a circular is in force; empty where no day is left.
    ///
    /// @param circulars all that may supersede it
    public static Optional<Effective> days(Circular circular, Collection<Circular> circulars) {
        List<Segment> segments =
                segments(circular.revisions(), superseded(circulars).get(circular.id()));
        return segments.isEmpty()
                ? Optional.empty()
                : Optional.of(new Effective(segments.getFirst().from, segments.getLast().until));
    }

    /// The first day that a newer circular took from one, or would have taken had it lasted so long.
    public static Optional<LocalDate> supersededFrom(CircularId circular, Collection<Circular> circulars) {
        return Optional.ofNullable(superseded(circulars).get(circular));
    }

    /// The number that a circular bears on a day, whatever ended it before; before and after its days the nearest one.
    public static Numbering numberedOn(Circular circular, LocalDate day) {
        List<Revision> ordered = circular.revisions().stream()
                .filter(revision -> revision.kind() != Revision.Kind.REVOCATION)
                .toList();
        List<Numbering> numbers = segments(ordered, null).stream()
                .flatMap(segment -> segment.numbers.stream())
                .toList();
        return numbers.stream()
                .filter(number -> !number.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(numbers::getFirst);
    }

    /// By circular: the first day that a newer one took from it.
    private static Map<CircularId, LocalDate> superseded(Collection<Circular> circulars) {
        Map<CircularId, LocalDate> firstDayWithout = new LinkedHashMap<>();
        for (Circular circular : circulars) {
            Revision publication = circular.revisions().getFirst();
            for (CircularId older : publication.supersedes()) {
                firstDayWithout.merge(
                        older, publication.effective().from(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return firstDayWithout;
    }

    /// Days with the same content.
    private static final class Segment {
        private final LocalDate from;
        private @Nullable LocalDate until;
        private final List<Clause> clauses;
        private final Revision origin;
        private final List<Numbering> numbers = new ArrayList<>();

        Segment(LocalDate from, @Nullable LocalDate until, List<Clause> clauses, Revision origin) {
            this.from = from;
            this.until = until;
            this.clauses = clauses;
            this.origin = origin;
            numbers.add(new Numbering(from, origin.number(), origin.revision()));
        }
    }

    private static List<Segment> segments(List<Revision> revisions, @Nullable LocalDate supersededFrom) {
        List<Segment> segments = new ArrayList<>();
        for (Revision revision : revisions) {
            LocalDate until = revision.effective().until();
            switch (revision.kind()) {
                case PUBLICATION ->
                    segments.add(new Segment(
                            revision.effective().from(),
                            until,
                            Objects.requireNonNull(revision.clauses(), "a publication has clauses"),
                            revision));
                case AMENDMENT -> {
                    endBefore(segments, revision.contentFrom());
                    segments.add(new Segment(
                            revision.contentFrom(),
                            until,
                            Objects.requireNonNull(revision.clauses(), "an amendment has clauses"),
                            revision));
                }
                case PROLONGATION -> prolong(segments, revision, until);
                case REVOCATION -> endBefore(segments, revision.contentFrom());
            }
        }
        if (supersededFrom != null) {
            endBefore(segments, supersededFrom);
        }
        return segments;
    }

    private static void prolong(List<Segment> segments, Revision revision, @Nullable LocalDate until) {
        if (segments.isEmpty()) {
            return;
        }
        LocalDate before = segments.getLast().until;
        if (until != null && (before == null || until.isBefore(before))) {
            endBefore(segments, until.plusDays(1));
            return;
        }
        Segment last = segments.getLast();
        if (before != null && !before.equals(until)) {
            last.numbers.add(new Numbering(before.plusDays(1), revision.number(), revision.revision()));
        }
        last.until = until;
    }

    private static void endBefore(List<Segment> segments, LocalDate firstDayWithout) {
        segments.removeIf(segment -> !segment.from.isBefore(firstDayWithout));
        if (!segments.isEmpty()) {
            Segment last = segments.getLast();
            if (last.until == null || !last.until.isBefore(firstDayWithout)) {
                last.until = firstDayWithout.minusDays(1);
                last.numbers.removeIf(number -> !number.from().isBefore(firstDayWithout));
            }
        }
    }

    private static List<TimedRule> rules(Circular circular, @Nullable LocalDate supersededFrom) {
        List<TimedRule> rules = new ArrayList<>();
        List<TimedRule> before = List.of();
        for (Segment segment : segments(circular.revisions(), supersededFrom)) {
            List<TimedRule> ofSegment = new ArrayList<>();
            for (int c = 0; c < segment.clauses.size(); c++) {
                Clause clause = segment.clauses.get(c);
                for (int r = 0; r < clause.rules().size(); r++) {
                    ofSegment.add(timed(circular, segment, clause, c, r, before));
                }
            }
            rules.addAll(ofSegment);
            before = ofSegment;
        }
        return rules;
    }

    private static TimedRule timed(
            Circular circular, Segment segment, Clause clause, int c, int r, List<TimedRule> before) {
        Rule rule = clause.rules().get(r);
        // A rule that an amendment merely restates goes on: its rotation must not begin anew.
        LocalDate startedOn = before.stream()
                .filter(earlier -> earlier.clause().equals(clause.ref())
                        && earlier.rule().equals(rule)
                        && segment.from.minusDays(1).equals(earlier.until()))
                .map(TimedRule::startedOn)
                .findFirst()
                .orElse(segment.from);
        return new TimedRule(
                circular.id().toString(),
                circular.region(),
                circular.level(),
                circular.content().agency(),
                segment.origin.signedOn(),
                segment.origin.publishedAt(),
                clause.ref(),
                c,
                r,
                rule,
                segment.from,
                segment.until,
                startedOn,
                segment.numbers);
    }
}
