package id.edaran.policy.propagation;

import id.edaran.contracts.rule.UnitKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where somebody is, as far as some agencies and units tell places apart.
///
/// @param agency one of those agencies; null for any other
/// @param kind of the person's own unit; null where it is not known
/// @param units which of those units the person is in or beneath
public record Place(@Nullable String agency, @Nullable UnitKind kind, Set<String> units) {
    public Place {
        units = Set.copyOf(units);
    }
}
