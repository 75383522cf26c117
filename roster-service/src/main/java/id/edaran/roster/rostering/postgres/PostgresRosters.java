package id.edaran.roster.rostering.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// One row a unit and month: everybody's days as letters in one JSON object. A row a person and day
/// would be a
/// hundred times as many.
@ApplicationScoped
class PostgresRosters implements Rosters {
    private static final TypeReference<TreeMap<String, String>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<Conflict>> CONFLICTS = new TypeReference<>() {};

    private static final String LOAD = """
            select unit, cast(month as text) as month, days, lines, conflicts from roster_month
            where unit in (:units) and month between :first and :last order by unit, month
            """;
    private static final String MIDNIGHT = """
            select unit, cast(month as text) as month, days, lines, '[]' as conflicts from roster_midnight
            where unit in (:units) and taken_on = :today order by unit, month
            """;
    private static final String FORGET_MIDNIGHT =
            "delete from roster_midnight where unit in (:units) and taken_on < :today";
    // Only the first change of a day finds what was stored at midnight.
    private static final String KEEP_MIDNIGHT = """
            insert into roster_midnight (unit, month, taken_on, days, lines)
            select u.code, coalesce(m.month, :first), :today, coalesce(m.days, 0), coalesce(m.lines, '{}')
            from unit u left join roster_month m on m.unit = u.code and m.month >= :first
            where u.code in (:units)
                and not exists (select 1 from roster_midnight kept where kept.unit = u.code and kept.taken_on = :today)
            """;
    private static final String DROP = "delete from roster_month where unit in (:units) and month >= :first";
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
                .setParameterList("units", codes(units))
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
                .setParameterList("units", codes(units))
                .setParameter("today", today)
                .executeUpdate();
        session.createNativeMutationQuery(KEEP_MIDNIGHT)
                .setParameterList("units", codes(units))
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
        for (Tuple row : rows(units, today, today)) {
            begun.put(new UnitCode(row.get("unit", String.class)), Month.of(row));
        }
        session.createNativeMutationQuery(DROP)
                .setParameterList("units", codes(units))
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
                        Json.text(month.text()),
                        Json.text(month.conflicts));
            }
        }
        session.doWork(connection -> CopyText.copy(connection, COPY, lines));
    }

    private static List<String> codes(Collection<UnitCode> units) {
        return units.stream().map(UnitCode::value).toList();
    }

    private static Collection<Month> months(UnitRoster roster, @Nullable Month begun, LocalDate today) {
        SortedMap<YearMonth, Month> months = new TreeMap<>();
        if (begun != null) {
            begun.cutFrom(today);
            months.put(begun.month, begun);
        }
        int index = 0;
        for (LocalDate day = roster.from(); !day.isAfter(roster.until()); day = day.plusDays(1)) {
            Month month = months.computeIfAbsent(YearMonth.from(day), Month::new);
            month.days |= 1 << (day.getDayOfMonth() - 1);
            for (UnitRoster.Line line : roster.lines()) {
                month.put(line.employee().value(), day, line.letters().charAt(index));
            }
            index++;
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
                .setParameterList("units", codes(units))
                .setParameter("first", from.withDayOfMonth(1))
                .setParameter("last", until)
                .getResultList();
    }

    private static Map<String, String> lines(String text) {
        try {
            return Json.mapper().readValue(text, LINES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A row while it is read or made.
    private static final class Month {
        private final YearMonth month;
        private final SortedMap<String, char[]> lines = new TreeMap<>();
        private final List<Conflict> conflicts = new ArrayList<>();
        private int days;

        Month(YearMonth month) {
            this.month = month;
        }

        static Month of(Tuple row) {
            Month month = new Month(YearMonth.from(LocalDate.parse(row.get("month", String.class))));
            month.days = row.get("days", Integer.class);
            lines(row.get("lines", String.class))
                    .forEach((employee, letters) -> month.lines.put(employee, letters.toCharArray()));
            try {
                month.conflicts.addAll(Json.mapper().readValue(row.get("conflicts", String.class), CONFLICTS));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
            return month;
        }

        void put(String employee, LocalDate day, char letter) {
            lines.computeIfAbsent(employee, added -> {
                char[] line = new char[month.lengthOfMonth()];
                Arrays.fill(line, DayLetters.NONE);
                return line;
            })[day.getDayOfMonth() - 1] = letter;
        }

        void cutFrom(LocalDate today) {
            int kept = today.getDayOfMonth() - 1;
            days &= (1 << kept) - 1;
            lines.values().forEach(line -> Arrays.fill(line, kept, line.length, DayLetters.NONE));
            lines.values().removeIf(line -> new String(line).chars().allMatch(letter -> letter == DayLetters.NONE));
            conflicts.removeIf(conflict -> !conflict.date().isBefore(today));
        }

        void copyTo(StoredDays stored) {
            for (int day = 1; day <= month.lengthOfMonth(); day++) {
                if ((days & 1 << (day - 1)) != 0) {
                    LocalDate date = month.atDay(day);
                    stored.mark(date);
                    lines.forEach((employee, line) ->
                            stored.put(new EmployeeId(employee), date, line[date.getDayOfMonth() - 1]));
                }
            }
            conflicts.forEach(stored::add);
        }

        Map<String, String> text() {
            SortedMap<String, String> text = new TreeMap<>();
            lines.forEach((employee, line) -> text.put(employee, new String(line)));
            return text;
        }
    }
}
