package id.edaran.roster.routines;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.rule.ProtectionPlace;
import id.edaran.contracts.rule.RoutineDutyKind;
import org.jspecify.annotations.Nullable;

/// What returns (rows BIT-6, TSL-6, BTG-13).
public enum Routine {
    DISINFECTION,
    CLEANING,
    VENTILATION,
    /// Nobody says that it is done: it is counted.
    STAFF_ANTIGEN_TEST,
    EQUIPMENT_STAFF,
    EQUIPMENT_ENTRANCE;

    Matter matter() {
        return switch (this) {
            case DISINFECTION -> Matter.of(RoutineDutyKind.DISINFECTION);
            case CLEANING -> Matter.of(RoutineDutyKind.CLEANING);
            case VENTILATION -> Matter.of(RoutineDutyKind.VENTILATION);
            case STAFF_ANTIGEN_TEST -> Matter.of(RoutineDutyKind.STAFF_ANTIGEN_TEST);
            case EQUIPMENT_STAFF -> Matter.of(ProtectionPlace.STAFF);
            case EQUIPMENT_ENTRANCE -> Matter.of(ProtectionPlace.ENTRANCE);
        };
    }

    /// Where the equipment has to be; null where it is about none.
    public @Nullable ProtectionPlace at() {
        return switch (this) {
            case EQUIPMENT_STAFF -> ProtectionPlace.STAFF;
            case EQUIPMENT_ENTRANCE -> ProtectionPlace.ENTRANCE;
            case DISINFECTION, CLEANING, VENTILATION, STAFF_ANTIGEN_TEST -> null;
        };
    }

    /// The word of the contract beside the rule's type: a kind of routine duty, or the place of the
    /// equipment.
    public String word() {
        ProtectionPlace at = at();
        return at == null ? name() : at.name();
    }
}
