package id.edaran.contracts.law;

import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of an office that a rule may be for: an agency, a unit, the host of an event, a public service. A
/// field
/// of a scope that asks for what is not known is not met, and neither is that field of an exception.
///
/// @param unitPath code of the unit, then of the units above it; empty where no unit is known
/// @param position of the official it is about
public record OfficeFacts(
        @Nullable String agency,
        List<String> unitPath,
        @Nullable UnitKind unitKind,
        @Nullable Position position) {
    public OfficeFacts {
        unitPath = List.copyOf(unitPath);
    }

    public static OfficeFacts ofAgency(@Nullable String agency) {
        return new OfficeFacts(agency, List.of(), null, null);
    }

    public static OfficeFacts ofOfficial(@Nullable String agency, @Nullable Position position) {
        return new OfficeFacts(agency, List.of(), null, position);
    }
}
