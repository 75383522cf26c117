package id.edaran.policy.authoring;

import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.AttendanceReporting;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Rule.GatheringLimit;
import id.edaran.contracts.rule.Rule.GuestRestriction;
import id.edaran.contracts.rule.Rule.MeetingMode;
import id.edaran.contracts.rule.Rule.OccupancyLimit;
import id.edaran.contracts.rule.Rule.ProtectiveEquipment;
import id.edaran.contracts.rule.Rule.Reachability;
import id.edaran.contracts.rule.Rule.RoutineDuty;
import id.edaran.contracts.rule.Rule.ServiceDelivery;
import id.edaran.contracts.rule.Rule.ShiftRotation;
import id.edaran.contracts.rule.Rule.TravelIsolation;
import id.edaran.contracts.rule.Rule.UnknownRule;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.UnitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which scopes mean nobody whatever the directory holds, because their own words contradict each other.
final class EmptyScopes {
    private EmptyScopes() {}

    /// Whether a rule is about people, each of whose facts is known, and about nothing else.
    static boolean isForPeople(Rule rule) {
        return switch (rule) {
            case WorkFromHome home -> true;
            case WorkOnSite site -> true;
            case ShiftRotation shifts -> true;
            case DutyRoster duty -> true;
            case AttendanceReporting reporting -> true;
            case Reachability reachability -> true;
            case EntryRequirement entry -> false;
            case GuestRestriction guests -> false;
            case GatheringLimit limit -> false;
            case MeetingMode mode -> false;
            case ServiceDelivery delivery -> false;
            case OccupancyLimit limit -> false;
            case RoutineDuty duty -> false;
            case TravelIsolation isolation -> false;
            case ProtectiveEquipment equipment -> false;
            case UnknownRule unknown -> false;
        };
    }

    static boolean isEmpty(Rule rule) {
        Scope scope = rule.scope();
        if (isForPeople(rule)) {
            return meansNobody(scope);
        }
        // An office or a visitor lacks facts that a person has, and what is not known is not excepted.
        return scope.except() != null && Scopes.contains(scope.except(), scope.withoutExcept());
    }

    /// Exceptions nest, S₀ \ (S₁ \ (S₂ \ …)), and each S is a product of its fields. Somebody of S₀ who is not in S₁ is
    /// meant. If all of S₀ is in S₁, what is meant is S₀ ∩ (S₂ \ …): the same question, with more words joined.
    static boolean meansNobody(Scope scope) {
        List<Scope> joined = new ArrayList<>();
        Scope next = scope;
        while (true) {
            joined.add(next);
            Scope except = next.except();
            if (contradicts(joined)) {
                return true;
            }
            if (except == null || !isWithin(joined, except)) {
                return false;
            }
            if (except.except() == null) {
                return true;
            }
            next = except.except();
        }
    }

    /// Whether nobody can meet the fields of all scopes at once.
    private static boolean contradicts(List<Scope> scopes) {
        return allowsNothing(agencies(scopes))
                || kinds(scopes).isEmpty()
                || employments(scopes).isEmpty()
                || allowsNothing(professions(scopes))
                || flags(scopes.stream().map(Scope::publicFacing).toList()).isEmpty()
                || flags(scopes.stream().map(Scope::designated).toList()).isEmpty()
                || posts(scopes).isEmpty();
    }

    /// Whether whoever meets the fields of all scopes meets those of one more; the scopes contradict nowhere.
    private static boolean isWithin(List<Scope> scopes, Scope outer) {
        return covers(outer.agencies(), agencies(scopes))
                && (outer.units().isEmpty()
                        || scopes.stream()
                                .anyMatch(scope -> !scope.units().isEmpty()
                                        && outer.units().containsAll(scope.units())))
                && (outer.unitKinds().isEmpty() || outer.unitKinds().containsAll(kinds(scopes)))
                && (outer.employmentTypes().isEmpty() || outer.employmentTypes().containsAll(employments(scopes)))
                && covers(outer.professions(), professions(scopes))
                && (outer.publicFacing() == null
                        || flags(scopes.stream().map(Scope::publicFacing).toList())
                                .equals(Set.of(outer.publicFacing())))
                && (outer.designated() == null
                        || flags(scopes.stream().map(Scope::designated).toList())
                                .equals(Set.of(outer.designated())))
                && (outer.minimumAlertLevel() == null
                        || scopes.stream()
                                .map(Scope::minimumAlertLevel)
                                .anyMatch(level -> isAtLeast(level, outer.minimumAlertLevel())))
                && posts(scopes).stream().allMatch(post -> post.certainlyMeets(outer, scopes));
    }

    private static boolean isAtLeast(@Nullable AlertLevel level, AlertLevel least) {
        return least == AlertLevel.NONE || (level != null && level.compareTo(least) >= 0);
    }

    /// A position and an echelon that somebody can have together; nothing keeps any two apart.
    private record Post(Position position, Echelon echelon) {
        /// Whether somebody in this post can meet a scope's fields about posts, with a fitting holder above.
        boolean canMeet(Scope scope) {
            return echelonMeets(scope)
                    && (positionMeets(scope)
                            || (scope.levelsBelow() != null
                                    && !holders(scope).isEmpty()
                                    && echelon != Echelon.NONE
                                    && echelon.number() > 1));
        }

        /// Whether everybody in this post who meets some scopes meets one more, whoever is above.
        boolean certainlyMeets(Scope outer, List<Scope> scopes) {
            return echelonMeets(outer)
                    && (positionMeets(outer)
                            || (outer.levelsBelow() != null
                                    && scopes.stream()
                                            .anyMatch(scope -> scope.levelsBelow() != null
                                                    && !positionMeets(scope)
                                                    && levelsAbove(scope.levelsBelow()) <= outer.levelsBelow()
                                                    && outer.positions().containsAll(holders(scope)))));
        }

        /// Staff hold no position that levels could be counted from.
        private static List<Position> holders(Scope scope) {
            return scope.positions().stream()
                    .filter(position -> position != Position.STAFF)
                    .toList();
        }

        /// Nobody is above the first echelon.
        private int levelsAbove(int levelsBelow) {
            return Math.min(levelsBelow, echelon.number() - 1);
        }

        private boolean echelonMeets(Scope scope) {
            return scope.echelons().isEmpty() || scope.echelons().stream().anyMatch(named -> named.covers(echelon));
        }

        private boolean positionMeets(Scope scope) {
            return scope.positions().isEmpty() || scope.positions().contains(position);
        }
    }

    private static List<Post> posts(List<Scope> scopes) {
        return Arrays.stream(Position.values())
                .flatMap(position -> Arrays.stream(Echelon.values()).map(echelon -> new Post(position, echelon)))
                .filter(post -> scopes.stream().allMatch(post::canMeet))
                .toList();
    }

    /// Null for every agency there may be.
    private static @Nullable Set<String> agencies(List<Scope> scopes) {
        return common(scopes.stream().map(Scope::agencies).toList());
    }

    /// Null for every profession and for none.
    private static @Nullable Set<Profession> professions(List<Scope> scopes) {
        return common(scopes.stream().map(Scope::professions).toList());
    }

    private static Set<UnitKind> kinds(List<Scope> scopes) {
        Set<UnitKind> common = common(scopes.stream().map(Scope::unitKinds).toList());
        return common == null ? EnumSet.allOf(UnitKind.class) : common;
    }

    private static Set<EmploymentType> employments(List<Scope> scopes) {
        Set<EmploymentType> common =
                common(scopes.stream().map(Scope::employmentTypes).toList());
        return common == null ? EnumSet.allOf(EmploymentType.class) : common;
    }

    private static Set<Boolean> flags(List<@Nullable Boolean> asked) {
        return Set.of(true, false).stream()
                .filter(flag -> asked.stream().allMatch(one -> one == null || one.equals(flag)))
                .collect(Collectors.toSet());
    }

    private static <T> @Nullable Set<T> common(List<List<T>> fields) {
        Set<T> common = null;
        for (List<T> field : fields) {
            if (!field.isEmpty()) {
                if (common == null) {
                    common = new HashSet<>(field);
                } else {
                    common.retainAll(field);
                }
            }
        }
        return common;
    }

    private static boolean allowsNothing(@Nullable Set<?> values) {
        return values != null && values.isEmpty();
    }

    private static <T> boolean covers(List<T> outer, @Nullable Set<T> inner) {
        return outer.isEmpty() || (inner != null && outer.containsAll(inner));
    }
}
