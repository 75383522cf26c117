package id.edaran.support.security;

import id.edaran.contracts.Message;
import id.edaran.support.problem.ProblemException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who calls, as the token says.
///
/// @param subject claim `sub`
/// @param region claim `region`; `ID` covers the nation, `64` its cities; without it the token covers nothing
/// @param agency claim `agency`; null means the whole region
public record Caller(
        String subject,
        Set<Role> roles,
        @Nullable String region,
        @Nullable String agency) {
    public Caller {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(roles);
    }

    /// Whether the caller has one of the roles; a publisher is a drafter too.
    public boolean has(Role... anyOf) {
        for (Role role : anyOf) {
            if (roles.contains(role) || (role == Role.CIRCULAR_DRAFTER && roles.contains(Role.CIRCULAR_PUBLISHER))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the token's region is the given one or lies above it.
    public boolean covers(String someRegion) {
        return region != null
                && (region.equals("ID") || region.equals(someRegion) || someRegion.startsWith(region + "."));
    }

    public boolean covers(String someRegion, @Nullable String someAgency) {
        return covers(someRegion) && (agency == null || agency.equals(someAgency));
    }

    /// @throws ProblemException 403 without one of the roles
    public Caller require(Role... anyOf) {
        if (!has(anyOf)) {
            List<String> words =
                    EnumSet.copyOf(Set.of(anyOf)).stream().map(Role::word).toList();
            throw ProblemException.forbidden(new Message(
                    "Hal ini memerlukan peran " + String.join(" atau ", words) + ".",
                    "This needs the role " + String.join(" or ", words) + "."));
        }
        return this;
    }

    /// For what is told of the staff of an agency: whoever works with rosters may read it, within region
    /// and agency of the token; an employee sees the own person alone, and those at a door or in a
    /// laboratory see no rosters.
    ///
    /// @throws ProblemException 403
    public Caller requireReaderOfStaff(String someRegion, @Nullable String someAgency) {
        return requireReaderOfStaff().requireAgency(someRegion, someAgency);
    }

    /// @throws ProblemException 403 without a role that reads about staff
    public Caller requireReaderOfStaff() {
        return require(
                Role.OPERATOR,
                Role.AUDITOR,
                Role.SYSTEM,
                Role.HR_ADMIN,
                Role.AGENCY_HEAD,
                Role.CIRCULAR_DRAFTER,
                Role.ADMINISTRATOR);
    }

    /// @throws ProblemException 403 outside the token's region
    public Caller requireRegion(String someRegion) {
        if (!covers(someRegion)) {
            throw ProblemException.forbidden(new Message(
                    "Token ini bukan untuk daerah " + someRegion + ".",
                    "The token is not for region " + someRegion + "."));
        }
        return this;
    }

    /// @throws ProblemException 403 outside the token's region or agency
    public Caller requireAgency(String someRegion, @Nullable String someAgency) {
        requireRegion(someRegion);
        if (!covers(someRegion, someAgency)) {
            throw ProblemException.forbidden(new Message(
                    "Token ini hanya untuk perangkat daerah " + agency + ".",
                    "The token is for agency " + agency + " alone."));
        }
        return this;
    }
}
