package id.edaran.roster.directory.rest;

import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.roster.directory.Employee;
import org.jspecify.annotations.Nullable;

/// An employee as it is answered: the name and the last digits of the numbers only to those who may know them,
/// the numbers in full to nobody.
record EmployeeView(
        String id,
        @Nullable String name,
        @Nullable String nip,
        @Nullable String nik,
        @Nullable String phone,
        String unit,
        @Nullable String section,
        Position position,
        Echelon echelon,
        EmploymentType employmentType,
        @Nullable Profession profession,
        @Nullable Boolean publicFacing) {
    private static final int SHOWN_DIGITS = 3;

    /// @param mayKnow whether the reader may know who it is
    static EmployeeView of(Employee employee, boolean mayKnow) {
        return new EmployeeView(
                employee.id().value(),
                mayKnow ? employee.identity().name() : null,
                mayKnow ? masked(employee.identity().nip()) : null,
                mayKnow ? masked(employee.identity().nik()) : null,
                mayKnow ? masked(employee.identity().phone()) : null,
                employee.unit().value(),
                employee.section(),
                employee.position(),
                employee.echelon(),
                employee.employmentType(),
                employee.profession(),
                employee.publicFacing());
    }

    private static @Nullable String masked(@Nullable String number) {
        if (number == null) {
            return null;
        }
        int hidden = number.length() - SHOWN_DIGITS;
        return "*".repeat(hidden) + number.substring(hidden);
    }
}
