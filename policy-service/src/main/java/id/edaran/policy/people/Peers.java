package id.edaran.policy.people;

import id.edaran.contracts.law.PersonFacts;

/// People of one unit who are the same to every rule.
///
/// @param count at least one
public record Peers(PersonFacts facts, int count) {
    /// Code of the unit.
    public String unit() {
        return facts.unitPath().getFirst();
    }

    public String agency() {
        return facts.agency();
    }
}
