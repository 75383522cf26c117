package id.edaran.roster.rostering.postgres;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.DayLetters;
import id.edaran.roster.rostering.Rosters;
import id.edaran.roster.rostering.StoredDays;
import id.edaran.roster.rostering.UnitRoster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// One row a unit and month: everybody's days as letters in one JSON object. A row a person and day
/// would be a hundred times as many.
@ApplicationScoped
class PostgresRosters implements Rosters {
    private static final String NONE = String.valueOf(DayLetters.NONE);
    // The names in a line are people: millions of them, which the parser must not try to remember.
    private static final ObjectReader LINES = new ObjectMapper(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build())
            .readerFor(new TypeReference<TreeMap<String, String>>() {});
    private static final ObjectReader CONFLICTS = Json.mapper().readerFor(new TypeReference<ArrayList<Conflict>>() {});

    private static final String LOAD = """
            select unit, cast(month as text) as month, days, lines, conflicts from roster_month
            where unit = any(:units) and month between :first and :last order by unit, month
            """;
    private static final String BEGUN = """
            select unit, cast(month as text) as month, days, lines, conflicts from roster_month
            where unit = any(:units) and month = :month and days & :past <> 0
            """;
    private static final String MIDNIGHT = """
            select unit, cast(month as text) as month, days, lines, '[]' as conflicts from roster_midnight
            where unit = any(:units) and taken_on = :today order by unit, month
            """;
    private static final String FORGET_MIDNIGHT =
            "delete from roster_midnight where unit = any(:units) and taken_on < :today";
    private static final String KEPT_MIDNIGHT =
            "select distinct unit from roster_midnight where unit = any(:units) and taken_on = :today";
    private static final String KEEP_MIDNIGHT = """
            insert into roster_midnight (unit, month, taken_on, days, lines)
            select u.code, coalesce(m.month, :first), :today, coalesce(m.days, 0), coalesce(m.lines, '{}')
            from unit u left join roster_month m on m.unit = u.code and m.month >= :first
            where u.code = any(:units)
            """;
    private static final String DROP = "delete from roster_month where unit = any(:units) and month >= :first";
    private static final String COPY = "copy roster_month (unit, month, days, lines, conflicts) from stdin";

    private final Session session;

    PostgresRosters(Session session) {
        this.session = session;
    }

    @Override
    public Map<UnitCode, StoredDays> load(Collection<UnitCode> units, LocalDate from, LocalDate until) {
        Map<UnitCode, StoredDays> loaded = new HashMap<>();
        units.forEach(unit -> loaded.put(unit, StoredDays.between(from, until)));
        for (Tuple row : rows(units, from, until)) {
            StoredDays days = loaded.get(new UnitCode(row.get("unit", String.class)));
            if (days != null) {
                Month month = Month.of(row);
                month.copyTo(days);
            }
        }
        return loaded;
    }

    @Override
    public Map<UnitCode, StoredDays> atMidnight(Collection<UnitCode> units, LocalDate today, LocalDate until) {
        Map<UnitCode, StoredDays> found = new HashMap<>();
        if (units.isEmpty()) {
            return found;
        }
        List<Tuple> kept = session.createNativeQuery(MIDNIGHT, Tuple.class)
                .setParameter("units", codes(units))
                .setParameter("today", today)
                .getResultList();
        for (Tuple row : kept) {
            StoredDays days = found.computeIfAbsent(
                    new UnitCode(row.get("unit", String.class)), unit -> StoredDays.between(today, until));
            Month.of(row).copyTo(days);
        }
        found.putAll(
                load(units.stream().filter(unit -> !found.containsKey(unit)).toList(), today, until));
        return found;
    }

    private void keepMidnight(Collection<UnitCode> units, LocalDate today) {
        session.createNativeMutationQuery(FORGET_MIDNIGHT)
                .setParameter("units", codes(units))
                .setParameter("today", today)
                .executeUpdate();
        // Only the first change of a day finds what was stored at midnight.
        Set<String> kept = Set.copyOf(session.createNativeQuery(KEPT_MIDNIGHT, String.class)
                .setParameter("units", codes(units))
                .setParameter("today", today)
                .getResultList());
        List<UnitCode> first =
                units.stream().filter(unit -> !kept.contains(unit.value())).toList();
        if (first.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(KEEP_MIDNIGHT)
                .setParameter("units", codes(first))
                .setParameter("today", today)
                .setParameter("first", today.withDayOfMonth(1))
                .executeUpdate();
    }

    @Override
    public void replace(Collection<UnitRoster> rosters, LocalDate today) {
        if (rosters.isEmpty()) {
            return;
        }
        Collection<UnitCode> units = rosters.stream().map(UnitRoster::unit).toList();
        keepMidnight(units, today);
        Map<UnitCode, Month> begun = new HashMap<>();
        for (Tuple row : session.createNativeQuery(BEGUN, Tuple.class)
                .setParameter("units", codes(units))
                .setParameter("month", today.withDayOfMonth(1))
                .setParameter("past", (1 << (today.getDayOfMonth() - 1)) - 1)
                .getResultList()) {
            begun.put(new UnitCode(row.get("unit", String.class)), Month.of(row));
        }
        session.createNativeMutationQuery(DROP)
                .setParameter("units", codes(units))
                .setParameter("first", today.withDayOfMonth(1))
                .executeUpdate();
        StringBuilder lines = new StringBuilder();
        for (UnitRoster roster : rosters) {
            for (Month month : months(roster, begun.get(roster.unit()), today)) {
                CopyText.line(
                        lines,
                        roster.unit().value(),
                        month.month.atDay(1).toString(),
                        Integer.toString(month.days),
                        Json.text(month.lines),
                        Json.text(month.conflicts));
            }
        }
        session.doWork(connection -> CopyText.copy(connection, COPY, lines));
    }

    /// One parameter however many there are: a statement for each number of them would have to be parsed anew.
    private static String[] codes(Collection<UnitCode> units) {
        return units.stream().map(UnitCode::value).toArray(String[]::new);
    }

    private static Collection<Month> months(UnitRoster roster, @Nullable Month begun, LocalDate today) {
        SortedMap<YearMonth, Month> months = new TreeMap<>();
        if (begun != null) {
            begun.cutFrom(today);
            months.put(begun.month, begun);
        }
        for (LocalDate day = roster.from(); !day.isAfter(roster.until()); ) {
            Month month = months.computeIfAbsent(YearMonth.from(day), Month::new);
            LocalDate last = month.month.atEndOfMonth();
            LocalDate until = last.isBefore(roster.until()) ? last : roster.until();
            month.put(roster, day, until);
            day = until.plusDays(1);
        }
        for (Conflict conflict : roster.conflicts()) {
            Month month = months.get(YearMonth.from(conflict.date()));
            if (month != null) {
                month.conflicts.add(conflict);
            }
        }
        return months.values();
    }

    private List<Tuple> rows(Collection<UnitCode> units, LocalDate from, LocalDate until) {
        if (units.isEmpty()) {
            return List.of();
        }
        return session.createNativeQuery(LOAD, Tuple.class)
                .setParameter("units", codes(units))
                .setParameter("first", from.withDayOfMonth(1))
                .setParameter("last", until)
                .getResultList();
    }

    /// A row while it is read or made.
    private static final class Month {
        private final YearMonth month;
        /// A letter a day of the month, by employee.
        private final SortedMap<String, String> lines;
        private final List<Conflict> conflicts;
        private int days;

        Month(YearMonth month) {
            this(month, 0, new TreeMap<>(), new ArrayList<>());
        }

        private Month(YearMonth month, int days, SortedMap<String, String> lines, List<Conflict> conflicts) {
            this.month = month;
            this.days = days;
            this.lines = lines;
            this.conflicts = conflicts;
        }

        static Month of(Tuple row) {
            try {
                return new Month(
                        YearMonth.from(LocalDate.parse(row.get("month", String.class))),
                        row.get("days", Integer.class),
                        LINES.readValue(row.get("lines", String.class)),
                        CONFLICTS.readValue(row.get("conflicts", String.class)));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// @param until in the same month as `from`
        void put(UnitRoster roster, LocalDate from, LocalDate until) {
            int begin = Math.toIntExact(ChronoUnit.DAYS.between(roster.from(), from));
            int end = Math.toIntExact(ChronoUnit.DAYS.between(roster.from(), until)) + 1;
            int before = from.getDayOfMonth() - 1;
            int after = month.lengthOfMonth() - until.getDayOfMonth();
            days |= (1 << until.getDayOfMonth()) - (1 << before);
            String unknownBefore = NONE.repeat(before);
            String unknownAfter = NONE.repeat(after);
            for (UnitRoster.Line line : roster.lines()) {
                String letters = line.letters().substring(begin, end);
                lines.merge(
                        line.employee().value(),
                        unknownBefore + letters + unknownAfter,
                        (known, added) -> known.substring(0, before) + letters + unknownAfter);
            }
        }

        void cutFrom(LocalDate today) {
            int kept = today.getDayOfMonth() - 1;
            days &= (1 << kept) - 1;
            String unknown = NONE.repeat(month.lengthOfMonth() - kept);
            lines.replaceAll((employee, letters) -> letters.substring(0, kept) + unknown);
            lines.values().removeIf(NONE.repeat(month.lengthOfMonth())::equals);
            conflicts.removeIf(conflict -> !conflict.date().isBefore(today));
        }

        void copyTo(StoredDays stored) {
            LocalDate first = month.atDay(1);
            for (int day = 0; day < month.lengthOfMonth(); day++) {
                if ((days & 1 << day) != 0) {
                    stored.mark(first.plusDays(day));
                }
            }
            lines.forEach((employee, letters) -> stored.put(new EmployeeId(employee), first, letters));
            conflicts.forEach(stored::add);
        }
    }
}
