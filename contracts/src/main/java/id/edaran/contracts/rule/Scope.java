package id.edaran.contracts.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom or what a rule is for.
///
/// The values inside a field are alternatives, the fields are joined by AND, `except` is taken away; an empty scope is
/// everyone. An empty list means that the field says nothing.
///
/// @param agencies codes of agencies; for sites, of the site's owner
/// @param units codes of units; a unit includes the units beneath it
/// @param levelsBelow with `positions`: also the people of so many echelon numbers below a holder, in the holder's unit
/// @param publicFacing whether the person directly serves the public (row BTG-3)
/// @param designated whether the agency head named the person (row TSL-3)
/// @param minimumAlertLevel the rule sleeps while the region's alert level is lower (row BIT-8)
/// @param except a scope that is taken away; may nest; does not raise the rank of the rule
@JsonInclude(Include.NON_EMPTY)
public record Scope(
        List<String> agencies,
        List<String> units,
        List<UnitKind> unitKinds,
        List<Echelon> echelons,
        List<Position> positions,
        @Nullable Integer levelsBelow,
        List<EmploymentType> employmentTypes,
        List<Profession> professions,
        @Nullable Boolean publicFacing,
        @Nullable Boolean designated,
        @Nullable AlertLevel minimumAlertLevel,
        @Nullable Scope except) {
    public static final Scope EVERYONE = new Scope(
            List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), null, null, null, null);

    public Scope {
        agencies = List.copyOf(agencies);
        units = List.copyOf(units);
        unitKinds = List.copyOf(unitKinds);
        echelons = List.copyOf(echelons);
        positions = List.copyOf(positions);
        employmentTypes = List.copyOf(employmentTypes);
        professions = List.copyOf(professions);
    }

    /// Whether a field is set that only a person can meet; a visitor never does.
    public boolean namesPeople() {
        return !units.isEmpty()
                || !unitKinds.isEmpty()
                || !echelons.isEmpty()
                || !positions.isEmpty()
                || !employmentTypes.isEmpty()
                || !professions.isEmpty()
                || publicFacing != null
                || designated != null;
    }

    public Scope withoutExcept() {
        return withExcept(null);
    }

    public Scope withExcept(@Nullable Scope other) {
        return with(agencies, units, other);
    }

    public Scope withAgencies(List<String> others) {
        return with(others, units, except);
    }

    public Scope withUnits(List<String> others) {
        return with(agencies, others, except);
    }

    private Scope with(List<String> someAgencies, List<String> someUnits, @Nullable Scope someExcept) {
        return new Scope(
                someAgencies,
                someUnits,
                unitKinds,
                echelons,
                positions,
                levelsBelow,
                employmentTypes,
                professions,
                publicFacing,
                designated,
                minimumAlertLevel,
                someExcept);
    }
}
