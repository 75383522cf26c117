package id.edaran.roster.directory.postgres;

import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
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

    byte @Nullable [] sealedPhone;

    @Nullable
    String phonePseudonym;

    long version;

    /// Binds the columns in the order in which they are written, the version last.
    void bind(PreparedStatement statement) throws SQLException {
        int column = 1;
        statement.setString(column++, id);
        statement.setString(column++, unit);
        statement.setString(column++, section);
        statement.setString(column++, position.name());
        statement.setString(column++, echelon);
        statement.setString(column++, employmentType.name());
        statement.setString(column++, profession == null ? null : profession.name());
        statement.setObject(column++, publicFacing, Types.BOOLEAN);
        statement.setBytes(column++, sealedName);
        statement.setBytes(column++, sealedNip);
        statement.setString(column++, nipPseudonym);
        statement.setBytes(column++, sealedNik);
        statement.setString(column++, nikPseudonym);
        statement.setBytes(column++, sealedPhone);
        statement.setString(column++, phonePseudonym);
        statement.setLong(column, version);
    }
}
