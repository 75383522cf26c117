package id.edaran.roster.imports;

import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.Unit;
import id.edaran.roster.directory.UnitCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The agencies and units into which somebody may bring people, found by code or by name.
final class OfficesOfCaller {
    private static final int NAMED_UNITS = 3;

    private final Map<String, AgencyCode> agencies = new HashMap<>();
    private final Map<String, List<Unit>> unitsByName = new HashMap<>();
    private final Map<UnitCode, Unit> units = new HashMap<>();

    OfficesOfCaller(Collection<Agency> agencies, Collection<Unit> units) {
        // Codes last: where a name is a code as well, the code is meant.
        agencies.forEach(agency -> this.agencies.put(Column.plain(agency.name()), agency.code()));
        agencies.forEach(agency -> this.agencies.put(agency.code().value(), agency.code()));
        for (Unit unit : units) {
            this.units.put(unit.code(), unit);
            unitsByName
                    .computeIfAbsent(Column.plain(unit.name()), any -> new ArrayList<>())
                    .add(unit);
        }
    }

    Set<AgencyCode> agencies() {
        return Set.copyOf(agencies.values());
    }

    boolean has(UnitCode unit) {
        return units.containsKey(unit);
    }

    /// The unit that is meant, or what is wrong.
    sealed interface Placing {
        record In(UnitCode unit) implements Placing {}

        record Nowhere(Column column, FaultKind kind, List<String> details) implements Placing {}
    }

    Placing place(String unit, @Nullable String agency) {
        AgencyCode of = agency == null ? null : agencyOf(agency);
        if (agency != null && of == null) {
            return new Placing.Nowhere(Column.AGENCY, FaultKind.AGENCY_UNKNOWN, List.of());
        }
        Unit byCode = units.get(new UnitCode(unit));
        List<Unit> meant = byCode == null ? unitsByName.getOrDefault(Column.plain(unit), List.of()) : List.of(byCode);
        List<Unit> fitting = of == null
                ? meant
                : meant.stream().filter(one -> one.agency().equals(of)).toList();
        if (fitting.size() == 1) {
            return new Placing.In(fitting.getFirst().code());
        }
        if (meant.isEmpty()) {
            return new Placing.Nowhere(Column.UNIT, FaultKind.UNIT_UNKNOWN, List.of());
        }
        if (fitting.isEmpty()) {
            return new Placing.Nowhere(Column.UNIT, FaultKind.UNIT_OF_ANOTHER_AGENCY, List.of());
        }
        String codes = fitting.stream()
                .map(one -> one.code().value())
                .sorted()
                .limit(NAMED_UNITS)
                .collect(Collectors.joining(", "));
        return new Placing.Nowhere(Column.UNIT, FaultKind.UNIT_AMBIGUOUS, List.of(codes));
    }

    private @Nullable AgencyCode agencyOf(String text) {
        AgencyCode byCode = agencies.get(text);
        return byCode == null ? agencies.get(Column.plain(text)) : byCode;
    }
}
