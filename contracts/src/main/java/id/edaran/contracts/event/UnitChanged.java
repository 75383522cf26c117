package id.edaran.contracts.event;

import id.edaran.contracts.rule.UnitKind;
import org.jspecify.annotations.Nullable;

/// What the directory says of a unit of an agency.
///
/// @param parent code of the unit above it, in the same agency or another
/// @param revision grows with every change of the unit; older ones are ignored
public record UnitChanged(
        String unit,
        String agency,
        String region,
        @Nullable String parent,
        String name,
        UnitKind kind,
        boolean publicFacing,
        long revision) {}
