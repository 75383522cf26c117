package id.edaran.policy.propagation;

import id.edaran.contracts.rule.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit as roster-service's directory has it.
///
/// @param path code of the unit, then of the units above it
/// @param kind null where it is not known
/// @param publicFacing null where it is not known
public record KnownUnit(
        String code,
        String agency,
        List<String> path,
        @Nullable UnitKind kind,
        @Nullable Boolean publicFacing) {
    public KnownUnit {
        path = List.copyOf(path);
    }
}
