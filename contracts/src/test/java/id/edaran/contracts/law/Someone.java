package id.edaran.contracts.law;

import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person of a test: staff of an office, unless said otherwise.
final class Someone {
    private String agency = "SETDA";
    private List<String> unitPath = List.of("SETDA-UMUM");
    private UnitKind unitKind = UnitKind.OFFICE;
    private Position position = Position.STAFF;
    private Echelon echelon = Echelon.NONE;
    private @Nullable Profession profession;
    private boolean publicFacing;
    private List<Holder> holders = List.of();

    static Someone of(Position position, String echelon) {
        Someone someone = new Someone();
        someone.position = position;
        someone.echelon = Echelon.of(echelon);
        return someone;
    }

    static Someone staff() {
        return new Someone();
    }

    Someone in(String itsAgency, String... itsUnitPath) {
        agency = itsAgency;
        unitPath = List.of(itsUnitPath);
        return this;
    }

    Someone in(UnitKind kind) {
        unitKind = kind;
        return this;
    }

    Someone under(Position holder, String itsEchelon) {
        holders = List.of(new Holder(holder, Echelon.of(itsEchelon)));
        return this;
    }

    Someone working(Profession itsProfession) {
        profession = itsProfession;
        return this;
    }

    Someone facingThePublic() {
        publicFacing = true;
        return this;
    }

    PersonFacts facts() {
        return new PersonFacts(
                agency,
                unitPath,
                unitKind,
                position,
                echelon,
                EmploymentType.PNS,
                profession,
                publicFacing,
                false,
                holders);
    }
}
