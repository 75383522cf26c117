package id.edaran.roster.directory.rest;

import id.edaran.contracts.rule.UnitKind;
import id.edaran.roster.directory.Unit;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit as it is answered.
record UnitView(
        String code,
        String agency,
        @Nullable String parent,
        String name,
        UnitKind kind,
        boolean publicFacing,
        List<DayOfWeek> workingDays) {
    static UnitView of(Unit unit) {
        return new UnitView(
                unit.code().value(),
                unit.agency().value(),
                unit.parent() == null ? null : unit.parent().value(),
                unit.name(),
                unit.kind(),
                unit.publicFacing(),
                unit.workingDays());
    }
}
