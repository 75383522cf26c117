package id.edaran.policy.delegations;

import id.edaran.contracts.event.DesignationDecided;
import id.edaran.contracts.event.DutiesPinned;
import java.time.LocalDate;

/// The newest word of agency heads on each person and on each unit's day; older words that come later are
/// ignored.
public interface DecisionsOfHeads {
    /// @return false where it was not newer than what is known
    boolean note(DesignationDecided designation);

    /// @return false where it was not newer than what is known
    boolean note(DutiesPinned pins);

    /// What stands in a region.
    ///
    /// @param from pins of earlier days are left out
    HeadsDecisions standing(String region, LocalDate from);
}
