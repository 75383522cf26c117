package id.edaran.roster.directory;

import id.edaran.contracts.Fields;
import id.edaran.contracts.rule.UnitKind;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A unit of an agency: a field, a section, a counter, a puskesmas.
///
/// @param parent the unit above it, in the same agency or another of the region
/// @param publicFacing whether its people directly serve the public, where they do not say otherwise themselves
/// @param workingDays Monday first
public record Unit(
        UnitCode code,
        AgencyCode agency,
        @Nullable UnitCode parent,
        String name,
        UnitKind kind,
        boolean publicFacing,
        List<DayOfWeek> workingDays) {
    /// Monday to Friday.
    private static final List<DayOfWeek> USUAL_WEEK = List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    public Unit {
        workingDays = List.copyOf(EnumSet.copyOf(workingDays));
    }

    /// Reads a unit as a client writes it.
    ///
    /// @param code of the address; one in the document must be the same
    public static Unit read(UnitCode code, Fields fields) {
        AddressedBody.check(fields, "code", code.value());
        List<DayOfWeek> days = fields.words("workingDays", DayOfWeek.class);
        String parent = fields.code("parent");
        return new Unit(
                code,
                new AgencyCode(fields.requiredCode("agency")),
                parent == null ? null : new UnitCode(parent),
                fields.requiredText("name", 200),
                Objects.requireNonNullElse(fields.word("kind", UnitKind.class), UnitKind.OFFICE),
                fields.flag("publicFacing", false),
                days.isEmpty() ? USUAL_WEEK : days);
    }

    /// Whether a roster may look different for one of the two.
    boolean rostersLike(Unit other) {
        return agency.equals(other.agency)
                && Objects.equals(parent, other.parent)
                && kind == other.kind
                && publicFacing == other.publicFacing
                && Set.copyOf(workingDays).equals(Set.copyOf(other.workingDays));
    }
}
