package id.edaran.roster.preview;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.Json;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.timeline.TimedRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// All rosters of a town as anybody reads them, and what became of them since others: slowly and plainly.
///
/// @param days by person's name and date
/// @param conflicts one text each
record RostersRead(Town town, LocalDate today, Map<String, Map<LocalDate, String>> days, List<String> conflicts) {
    private static final int HORIZON = 28;
    private static final Set<String> THERE = Set.of("ON_SITE", "SHIFT", "DUTY", "RECALLED");

    static RostersRead of(Town town, LocalDate today) {
        Map<String, Map<LocalDate, String>> days = new TreeMap<>();
        List<String> conflicts = new ArrayList<>();
        for (String unit : town.units()) {
            JsonNode roster = Json.tree(town.city()
                    .get("units/" + town.city().code(unit) + "/roster?from=" + today + "&to="
                            + today.plusDays(HORIZON - 1))
                    .statusCode(200)
                    .extract()
                    .asString());
            for (JsonNode line : roster.get("lines")) {
                Map<LocalDate, String> own = new TreeMap<>();
                line.get("days")
                        .forEach(day -> own.put(
                                LocalDate.parse(day.get("date").textValue()),
                                day.get("assignment").textValue()));
                days.put(line.get("employee").textValue(), own);
            }
            roster.get("conflicts")
                    .forEach(conflict -> conflicts.add(conflict(town.city().code(unit), conflict)));
        }
        return new RostersRead(town, today, days, List.copyOf(conflicts));
    }

    static String conflict(String unit, JsonNode conflict) {
        StringBuilder text = new StringBuilder(unit)
                .append(' ')
                .append(conflict.get("date").textValue())
                .append(' ')
                .append(conflict.get("code").textValue());
        conflict.path("clauses")
                .forEach(cited -> text.append(' ')
                        .append(cited.get("circular").textValue())
                        .append('/')
                        .append(cited.get("clause").textValue())
                        .append('/')
                        .append(cited.get("rule").textValue()));
        return text.toString();
    }

    private String on(String employee, LocalDate date) {
        return days.getOrDefault(employee, Map.of()).getOrDefault(date, "nothing");
    }

    private List<LocalDate> dates() {
        return today.datesUntil(today.plusDays(HORIZON)).toList();
    }

    Map<String, String> changedSince(RostersRead before) {
        Map<String, String> changed = new TreeMap<>();
        for (String employee : days.keySet()) {
            for (LocalDate date : dates()) {
                if (!on(employee, date).equals(before.on(employee, date))) {
                    changed.put(employee + " " + date, before.on(employee, date) + " " + on(employee, date));
                }
            }
        }
        return changed;
    }

    List<String> daysSince(RostersRead before) {
        List<String> told = new ArrayList<>();
        town.agencies().forEach((agency, units) -> {
            for (LocalDate date : dates()) {
                Map<String, Integer> was = new TreeMap<>();
                Map<String, Integer> is = new TreeMap<>();
                int changed = 0;
                for (String employee : employees(units)) {
                    was.merge(before.on(employee, date), 1, Integer::sum);
                    is.merge(on(employee, date), 1, Integer::sum);
                    changed += before.on(employee, date).equals(on(employee, date)) ? 0 : 1;
                }
                if (changed > 0) {
                    told.add(String.join(
                            " ",
                            town.city().code(agency),
                            date.toString(),
                            Integer.toString(changed),
                            was.toString(),
                            is.toString()));
                }
            }
        });
        return told.stream().sorted().toList();
    }

    private List<String> employees(List<String> units) {
        return units.stream()
                .flatMap(unit -> town.people().getOrDefault(unit, List.of()).stream())
                .map(town.city()::code)
                .toList();
    }

    List<String> conflictsSince(RostersRead before) {
        return conflicts.stream()
                .filter(conflict -> !before.conflicts.contains(conflict))
                .sorted()
                .toList();
    }

    /// @param old the rules that were in force before
    /// @param now the rules of these rosters
    List<String> gapsSince(RostersRead before, List<TimedRule> old, List<TimedRule> now) {
        List<String> gaps = new ArrayList<>();
        for (String unit : town.units()) {
            for (LocalDate date : dates()) {
                if (!town.isCounter(unit) || !town.works(unit, date)) {
                    continue;
                }
                int there = there(unit, date);
                int wasThere = before.there(unit, date);
                int missing = needed(unit, date, now) - there;
                int wasMissing = Math.max(0, needed(unit, date, old) - wasThere);
                if (missing > wasMissing) {
                    gaps.add(town.city().code(unit) + " " + date + " " + wasThere + " " + there + " "
                            + needed(unit, date, now));
                }
            }
        }
        return gaps.stream().sorted().toList();
    }

    private int there(String unit, LocalDate date) {
        return Math.toIntExact(employees(List.of(unit)).stream()
                .filter(employee -> THERE.contains(on(employee, date)))
                .count());
    }

    private int needed(String unit, LocalDate date, List<TimedRule> rules) {
        int needed = 1;
        for (TimedRule timed : rules) {
            List<String> units = timed.rule().scope().units();
            if (timed.rule() instanceof DutyRoster duty
                    && timed.inForceOn(date)
                    && (units.isEmpty() || units.contains(town.city().code(unit)))
                    && duty.minimumOnDuty() > 0) {
                needed = duty.minimumOnDuty();
            }
        }
        return needed;
    }
}
