package id.edaran.contracts.law;

import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of an office that a rule may be for: an agency, a unit, the host of an event, a public
/// service. A field of a scope that asks for what is not known is not met, and neither is that field of an
/// exception.
///
/// @param unitPath code of the unit, then of the units above it; empty where no unit is known
/// @param position of the official it is about
/// @param publicFacing whether the unit directly serves the public (row BTG-3)
public record OfficeFacts(
        @Nullable String agency,
        List<String> unitPath,
        @Nullable UnitKind unitKind,
        @Nullable Position position,
        @Nullable Boolean publicFacing) {
    public OfficeFacts {
        unitPath = List.copyOf(unitPath);
    }

    public OfficeFacts(
            @Nullable String agency, List<String> unitPath, @Nullable UnitKind unitKind, @Nullable Position position) {
        this(agency, unitPath, unitKind, position, null);
    }

    public static OfficeFacts ofAgency(@Nullable String agency) {
        return new OfficeFacts(agency, List.of(), null, null);
    }

    public static OfficeFacts ofOfficial(@Nullable String agency, @Nullable Position position) {
        return new OfficeFacts(agency, List.of(), null, position);
    }

    /// @param unitPath code of the unit, then of the units above it
    public static OfficeFacts ofUnit(String agency, List<String> unitPath, UnitKind unitKind, boolean publicFacing) {
        return new OfficeFacts(agency, unitPath, unitKind, null, publicFacing);
    }
}
