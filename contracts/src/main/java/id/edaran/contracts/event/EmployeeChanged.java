package id.edaran.contracts.event;

import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the directory says of somebody who works for a city, without name and identity numbers.
///
/// @param employee the directory's id, no identity number
/// @param section within the unit
/// @param publicFacing null where the unit's holds
/// @param designated whether the agency head named the person (row TSL-3)
/// @param subjects keyed pseudonyms of the person's identity numbers; roster and checkin share the key
/// @param revision grows with every change of the person; older ones are ignored
public record EmployeeChanged(
        String employee,
        String unit,
        String agency,
        String region,
        @Nullable String section,
        Position position,
        Echelon echelon,
        EmploymentType employmentType,
        @Nullable Profession profession,
        @Nullable Boolean publicFacing,
        boolean designated,
        List<String> subjects,
        long revision) {
    public EmployeeChanged {
        subjects = List.copyOf(subjects);
    }
}
