package id.edaran.contracts.law;

import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What rules may ask of a person who works for a city; never who the person is.
///
/// @param unitPath code of the person's unit, then of the units above it
/// @param unitKind of the person's own unit
/// @param publicFacing the person's own, or the unit's where the person's is not set
/// @param designated whether the agency head named the person (row TSL-3)
/// @param holdersAbove who holds a position in the units of the path
public record PersonFacts(
        String agency,
        List<String> unitPath,
        UnitKind unitKind,
        Position position,
        Echelon echelon,
        EmploymentType employmentType,
        @Nullable Profession profession,
        boolean publicFacing,
        boolean designated,
        List<Holder> holdersAbove) {
    public PersonFacts {
        unitPath = List.copyOf(unitPath);
        holdersAbove = List.copyOf(holdersAbove);
    }
    /// The same person as if of another agency: at a door the agency that counts is the site's owner.
    PersonFacts withAgency(String other) {
        return new PersonFacts(
                other,
                unitPath,
                unitKind,
                position,
                echelon,
                employmentType,
                profession,
                publicFacing,
                designated,
                holdersAbove);
    }
}
