package id.edaran.roster.directory.postgres;

import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "employee")
class EmployeeRow {
    @Id
    String id = "";

    String unit = "";

    @Nullable
    String section;

    @Enumerated(EnumType.STRING)
    Position position = Position.STAFF;

    /// The word of the contract: `IVa`, not the name of the constant.
    String echelon = "NONE";

    @Enumerated(EnumType.STRING)
    EmploymentType employmentType = EmploymentType.THL;

    @Enumerated(EnumType.STRING)
    @Nullable
    Profession profession;

    @Nullable
    Boolean publicFacing;

    byte[] sealedName = {};
    byte @Nullable [] sealedNip;

    @Nullable
    String nipPseudonym;

    byte @Nullable [] sealedNik;

    @Nullable
    String nikPseudonym;

    long version;
}
