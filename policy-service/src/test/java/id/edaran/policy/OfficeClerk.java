package id.edaran.policy;

import id.edaran.contracts.rule.AlertLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The oracle: a clerk who keeps every paper with the instant at which it came in. Asked about a day as
/// it was known at an instant, the clerk takes the papers of until then and paints each circular's days,
/// one by one, into a new calendar. It knows nothing of revisions, timelines or versions as the product
/// models them.
final class OfficeClerk {
    /// An open end is a day that nobody asks about.
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    /// One rule of a circular.
    ///
    /// @param from the lowest alert level at which it is awake
    record Sentence(String clause, String says, AlertLevel from) {}

    /// @param circular whose days the paper is about, by the number of its publication
    /// @param sentences null for a mere prolongation or shortening
    /// @param ends the circular that this one supersedes; empty for none
    private record Paper(
            Instant at,
            String region,
            String circular,
            String number,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<Sentence> sentences,
            String ends) {}

    private record Level(Instant at, String region, LocalDate from, AlertLevel level) {}

    private record Painted(String number, int papers, List<Sentence> sentences) {}

    private final List<Paper> papers = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();

    void published(
            Instant at,
            String region,
            String number,
            String from,
            @Nullable String until,
            String ends,
            List<Sentence> sentences) {
        papers.add(new Paper(at, region, number, number, LocalDate.parse(from), day(until), sentences, ends));
    }

    void prolonged(Instant at, String region, String circular, String number, @Nullable String until) {
        papers.add(new Paper(at, region, circular, number, null, day(until), null, ""));
    }

    void rewritten(
            Instant at,
            String region,
            String circular,
            String number,
            String from,
            @Nullable String until,
            List<Sentence> sentences) {
        papers.add(new Paper(at, region, circular, number, LocalDate.parse(from), day(until), sentences, ""));
    }

    void stated(Instant at, String region, String from, AlertLevel level) {
        levels.add(new Level(at, region, LocalDate.parse(from), level));
    }

    /// Every instant at which something came in.
    List<Instant> instants() {
        List<Instant> instants = new ArrayList<>();
        papers.forEach(paper -> instants.add(paper.at));
        levels.forEach(level -> instants.add(level.at));
        return instants.stream().sorted().toList();
    }

    /// What is awake in a city on a day: number, how many papers the circular had when that number came, clause, rule.
    Set<String> reads(String city, LocalDate day, Instant known) {
        AlertLevel level = level(city, day, known);
        Set<String> read = new HashSet<>();
        calendars(city, known).forEach((circular, calendar) -> {
            Painted painted = calendar.get(day);
            if (painted != null) {
                painted.sentences.stream()
                        .filter(sentence -> sentence.from.compareTo(level) <= 0)
                        .forEach(sentence -> read.add(
                                painted.number + " r" + painted.papers + " " + sentence.clause + " " + sentence.says));
            }
        });
        return read;
    }

    private Map<String, NavigableMap<LocalDate, Painted>> calendars(String city, Instant known) {
        Map<String, NavigableMap<LocalDate, Painted>> calendars = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        List<Paper> ending = new ArrayList<>();
        for (Paper paper : papers) {
            boolean bears = paper.region.equals("ID") || paper.region.equals(city);
            if (!bears || paper.at.isAfter(known)) {
                continue;
            }
            int count = counts.merge(paper.circular, 1, Integer::sum);
            NavigableMap<LocalDate, Painted> calendar =
                    calendars.computeIfAbsent(paper.circular, unseen -> new TreeMap<>());
            LocalDate from = paper.from == null ? calendar.lastKey().plusDays(1) : paper.from;
            LocalDate until = paper.until == null ? LAST : paper.until;
            List<Sentence> sentences =
                    paper.sentences == null ? calendar.lastEntry().getValue().sentences : paper.sentences;
            for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
                calendar.put(day, new Painted(paper.number, count, sentences));
            }
            calendar.tailMap(until, false).clear();
            if (!paper.ends.isEmpty()) {
                ending.add(paper);
            }
        }
        for (Paper paper : ending) {
            LocalDate first = paper.from == null ? LAST : paper.from;
            calendars
                    .getOrDefault(paper.ends, new TreeMap<>())
                    .tailMap(first, true)
                    .clear();
        }
        return calendars;
    }

    private AlertLevel level(String city, LocalDate day, Instant known) {
        TreeMap<LocalDate, AlertLevel> stated = new TreeMap<>(Map.of(LocalDate.MIN, AlertLevel.NONE));
        for (Level level : levels) {
            if (level.region.equals(city) && !level.at.isAfter(known)) {
                stated.put(level.from, level.level);
            }
        }
        return stated.floorEntry(day).getValue();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
