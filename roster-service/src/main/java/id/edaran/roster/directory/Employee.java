package id.edaran.roster.directory;

import id.edaran.contracts.Fields;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody who works for a city.
///
/// @param section the section (seksi, subbagian) within the unit; shifts are spread over sections
/// @param publicFacing null where the unit's holds
public record Employee(
        EmployeeId id,
        UnitCode unit,
        @Nullable String section,
        Position position,
        Echelon echelon,
        EmploymentType employmentType,
        @Nullable Profession profession,
        @Nullable Boolean publicFacing,
        Identity identity) {

    /// Reads an employee as a client writes it; faults never repeat a name or a number.
    ///
    /// @param id of the address; one in the document must be the same
    public static Employee read(EmployeeId id, Fields fields) {
        AddressedBody.check(fields, "id", id.value());
        EmploymentType employmentType = fields.requiredWord("employmentType", EmploymentType.class);
        return new Employee(
                id,
                new UnitCode(fields.requiredCode("unit")),
                fields.text("section", 200),
                Objects.requireNonNullElse(fields.word("position", Position.class), Position.STAFF),
                Objects.requireNonNullElse(fields.word("echelon", Echelon.class), Echelon.NONE),
                employmentType,
                fields.word("profession", Profession.class),
                fields.flag("publicFacing"),
                Identity.read(employmentType, fields));
    }

    /// Whether a roster may look different for one of the two. By the numbers an isolation finds its person.
    boolean rostersLike(Employee other) {
        return unit.equals(other.unit)
                && Objects.equals(section, other.section)
                && position == other.position
                && echelon == other.echelon
                && employmentType == other.employmentType
                && profession == other.profession
                && Objects.equals(publicFacing, other.publicFacing)
                && Objects.equals(identity.nip(), other.identity.nip())
                && Objects.equals(identity.nik(), other.identity.nik());
    }
}
