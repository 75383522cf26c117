package id.edaran.policy.census;

import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.timeline.TimedRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people, units, officials and those at a door can be like, fact by fact and each apart from the
/// others: of each value that rules may name, and of one other, which links it meets. As
/// [id.edaran.contracts.law.Scopes] says it of a person and of an office.
final class Dimensions {
    private final Links links;
    private final Places places;

    Dimensions(Links links, Places places) {
        this.links = links;
        this.places = places;
    }

    /// Each of these is a crowd of its own: combinations of one value from each of its dimensions.
    List<List<List<BitSet>>> of(Audience audience) {
        return switch (audience) {
            case PEOPLE -> List.of(joined(List.of(places.ofPeople()), personal()));
            case ANYBODY -> List.of(joined(List.of(places.ofPeople()), personal()), units(), officials());
            case DOOR -> List.of(joined(sites(), staff()), joined(sites(), strangers()));
        };
    }

    /// What is asked of a person beside the place.
    private List<List<BitSet>> personal() {
        return List.of(
                posts(),
                flag(Scope::publicFacing),
                flag(Scope::designated),
                values(Scope::employmentTypes, EmploymentType.values()),
                distinct(Stream.concat(
                        values(Scope::professions, Profession.values()).stream(),
                        Stream.of(links.ofScope(scope -> scope.professions().isEmpty())))));
    }

    /// Whether a unit serves the public is known, and nobody in it is asked about.
    private List<List<BitSet>> units() {
        return List.of(
                places.ofPeople(),
                flag(Scope::publicFacing),
                List.of(links.ofScope(scope -> scope.positions().isEmpty() && !isAboutAPerson(scope))));
    }

    /// Officials and agencies, and whoever is neither.
    private List<List<BitSet>> officials() {
        return List.of(
                places.ofOfficials(),
                distinct(Stream.concat(
                        values(Scope::positions, Position.values()).stream(),
                        Stream.of(links.ofScope(scope -> scope.positions().isEmpty())))),
                List.of(links.ofScope(scope -> isAboutNoUnit(scope) && !isAboutAPerson(scope))));
    }

    private List<List<BitSet>> staff() {
        return joined(List.of(purposes(AppliesTo.STAFF), places.ofStaffElsewhere()), personal());
    }

    /// Visitors, and staff of whom nothing is known.
    private List<List<BitSet>> strangers() {
        return List.of(
                purposes(AppliesTo.STAFF, AppliesTo.VISITORS),
                List.of(links.ofScope(
                        scope -> scope.positions().isEmpty() && isAboutNoUnit(scope) && !isAboutAPerson(scope))));
    }

    private static boolean isAboutNoUnit(Scope scope) {
        return scope.units().isEmpty() && scope.unitKinds().isEmpty() && scope.publicFacing() == null;
    }

    private static boolean isAboutAPerson(Scope scope) {
        return !scope.echelons().isEmpty()
                || !scope.employmentTypes().isEmpty()
                || !scope.professions().isEmpty()
                || scope.designated() != null;
    }

    private List<List<BitSet>> sites() {
        Stream<String> named = links.rules().stream()
                .flatMap(timed -> SiteSelector.of(timed.rule()).ids().stream())
                .distinct();
        return List.of(
                distinct(Stream.concat(named, Stream.of(Places.ANOTHER))
                        .map(code -> ofSites(
                                sites -> sites.ids().isEmpty() || sites.ids().contains(code)))),
                distinct(Arrays.stream(SiteKind.values())
                        .map(kind -> ofSites(sites ->
                                sites.kinds().isEmpty() || sites.kinds().contains(kind)))),
                places.ofAgencies());
    }

    private BitSet ofSites(Predicate<SiteSelector> meets) {
        return links.ofRule(timed -> meets.test(SiteSelector.of(timed.rule())));
    }

    private List<BitSet> purposes(AppliesTo... purposes) {
        return distinct(Arrays.stream(purposes).map(purpose -> links.ofRule(timed -> isFor(timed, purpose))));
    }

    private static boolean isFor(TimedRule timed, AppliesTo purpose) {
        return !(timed.rule() instanceof EntryRequirement requirement)
                || requirement.appliesTo() == AppliesTo.EVERYONE
                || requirement.appliesTo() == purpose;
    }

    private List<BitSet> posts() {
        List<Position> positions = namedAndOneOther(Scope::positions, Position.values());
        List<BitSet> posts = new ArrayList<>();
        for (Echelon echelon : Echelon.values()) {
            BitSet ofEchelon = links.ofScope(scope ->
                    scope.echelons().isEmpty() || scope.echelons().stream().anyMatch(named -> named.covers(echelon)));
            List<BitSet> below = places.unions(belowHolders(echelon));
            for (Position position : positions) {
                BitSet named = links.ofScope(scope ->
                        scope.positions().isEmpty() || scope.positions().contains(position));
                for (BitSet levels : below) {
                    BitSet post = (BitSet) named.clone();
                    post.or(levels);
                    post.and(ofEchelon);
                    posts.add(post);
                }
            }
        }
        return distinct(posts.stream());
    }

    /// By a holder above who makes links mean somebody of an echelon. Levels are structural: nobody without
    /// an echelon stands on one, and staff hold no position that levels could be counted from.
    private List<BitSet> belowHolders(Echelon echelon) {
        List<BitSet> holders = new ArrayList<>();
        if (echelon == Echelon.NONE) {
            return holders;
        }
        for (Position position : Position.values()) {
            for (int above = 1; above < echelon.number() && position != Position.STAFF; above++) {
                int levels = echelon.number() - above;
                holders.add(links.ofScope(scope -> scope.levelsBelow() != null
                        && scope.levelsBelow() >= levels
                        && scope.positions().contains(position)));
            }
        }
        return holders;
    }

    private List<BitSet> flag(Function<Scope, @Nullable Boolean> field) {
        return distinct(Stream.of(true, false)
                .map(value -> links.ofScope(scope -> {
                    Boolean asked = field.apply(scope);
                    return asked == null || asked.equals(value);
                })));
    }

    private <T> List<BitSet> values(Function<Scope, Collection<T>> field, T[] values) {
        return distinct(namedAndOneOther(field, values).stream()
                .map(value -> links.ofScope(scope ->
                        field.apply(scope).isEmpty() || field.apply(scope).contains(value))));
    }

    private <T> List<T> namedAndOneOther(Function<Scope, Collection<T>> field, T[] values) {
        return Places.namedAndOneOther(links, field, values);
    }

    static List<BitSet> distinct(Stream<BitSet> values) {
        return List.copyOf(new LinkedHashSet<>(values.toList()));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
