package id.edaran.support.security;

import java.util.Locale;
import java.util.Optional;

/// The roles of the contract; the claim `roles` holds their words.
public enum Role {
    CIRCULAR_DRAFTER,
    /// Includes the drafter.
    CIRCULAR_PUBLISHER,
    AGENCY_HEAD,
    HR_ADMIN,
    EMPLOYEE,
    HEALTH_OFFICER,
    GATE_OFFICER,
    /// Reads all events of its region.
    OPERATOR,
    AUDITOR,
    /// Another government system.
    SYSTEM,
    ADMINISTRATOR;

    /// `circular-drafter` and so on.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
