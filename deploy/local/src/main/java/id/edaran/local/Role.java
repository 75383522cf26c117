package id.edaran.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The roles that the services know, as they stand in a token.
public enum Role {
    CIRCULAR_DRAFTER,
    CIRCULAR_PUBLISHER,
    AGENCY_HEAD,
    HR_ADMIN,
    EMPLOYEE,
    HEALTH_OFFICER,
    GATE_OFFICER,
    OPERATOR,
    AUDITOR,
    SYSTEM,
    ADMINISTRATOR;

    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> named(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }

    static String all() {
        return List.of(values()).stream().map(Role::claim).collect(Collectors.joining(", "));
    }
}
