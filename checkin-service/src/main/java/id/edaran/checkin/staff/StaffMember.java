package id.edaran.checkin.staff;

import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.rule.Position;
import org.jspecify.annotations.Nullable;

/// Somebody whom the directory knows.
///
/// @param employee the directory's id, no identity number
/// @param facts what rules may ask of the person; null while the person's unit has not been told
public record StaffMember(
        String employee,
        String unit,
        String agency,
        String region,
        Position position,
        @Nullable PersonFacts facts) {}
