package id.edaran.contracts.testing;

import id.edaran.contracts.law.Holder;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person of a test: staff of an office, unless said otherwise.
public final class Someone {
    private String agency = "SETDA";
    private List<String> unitPath = List.of("SETDA-UMUM");
    private UnitKind unitKind = UnitKind.OFFICE;
    private Position position = Position.STAFF;
    private Echelon echelon = Echelon.NONE;
    private @Nullable Profession profession;
    private boolean publicFacing;
    private boolean designated;
    private List<Holder> holders = List.of();

    public static Someone of(Position position, String echelon) {
        Someone someone = new Someone();
        someone.position = position;
        someone.echelon = Echelon.of(echelon);
        return someone;
    }

    public static Someone staff() {
        return new Someone();
    }

    public Someone in(String itsAgency, String... itsUnitPath) {
        agency = itsAgency;
        unitPath = List.of(itsUnitPath);
        return this;
    }

    public Someone in(UnitKind kind) {
        unitKind = kind;
        return this;
    }

    public Someone under(Position holder, String itsEchelon) {
        holders = List.of(new Holder(holder, Echelon.of(itsEchelon)));
        return this;
    }

    public Someone working(Profession itsProfession) {
        profession = itsProfession;
        return this;
    }

    public Someone facingThePublic() {
        publicFacing = true;
        return this;
    }

    public Someone named() {
        designated = true;
        return this;
    }

    public PersonFacts facts() {
        return new PersonFacts(
                agency,
                unitPath,
                unitKind,
                position,
                echelon,
                EmploymentType.PNS,
                profession,
                publicFacing,
                designated,
                holders);
    }
}
