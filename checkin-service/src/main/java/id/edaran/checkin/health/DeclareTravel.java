package id.edaran.checkin.health;

import id.edaran.checkin.health.TravelDeclaration.Ordered;
import id.edaran.checkin.health.TravelOutcome.Declared;
import id.edaran.checkin.health.TravelOutcome.NotOwn;
import id.edaran.checkin.health.TravelOutcome.PersonContradicted;
import id.edaran.checkin.people.Identification.Contradicted;
import id.edaran.checkin.people.Identification.Identified;
import id.edaran.checkin.people.IdentifyPerson;
import id.edaran.checkin.people.Identity;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.rules.RegionRules;
import id.edaran.checkin.staff.StaffMember;
import id.edaran.checkin.staff.StaffMembers;
import id.edaran.contracts.meaning.Isolation.Journey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Takes down that somebody came back from another region, and lets them isolate where a rule asks for it.
@ApplicationScoped
public class DeclareTravel {
    private final IdentifyPerson identifyPerson;
    private final StaffMembers members;
    private final RegionRules rules;
    private final TravelDeclarations declarations;
    private final TellAvailability tellAvailability;
    private final Clock clock;

    DeclareTravel(
            IdentifyPerson identifyPerson,
            StaffMembers members,
            RegionRules rules,
            TravelDeclarations declarations,
            TellAvailability tellAvailability,
            Clock clock) {
        this.identifyPerson = identifyPerson;
        this.members = members;
        this.rules = rules;
        this.declarations = declarations;
        this.tellAvailability = tellAvailability;
        this.clock = clock;
    }

    /// To which region somebody came back.
    ///
    /// @param told as the officer says; null for the region in which the person works, if the officer may act there
    /// @param officers the officer's own region, for whoever works nowhere that is known
    /// @param mayActIn whether the officer may act in a region
    public record Destination(@Nullable String told, String officers, Predicate<String> mayActIn) {}

    /// @param onlyOf the directory's id of whoever may declare their own journeys alone; null for whoever may declare
    ///     everybody's
    @Transactional
    public TravelOutcome declare(
            Identity identity, Destination destination, String from, Journey journey, @Nullable String onlyOf) {
        return switch (identifyPerson.identify(identity)) {
            case Identified identified -> {
                Optional<StaffMember> member = members.of(identified.person());
                boolean own =
                        member.filter(one -> one.employee().equals(onlyOf)).isPresent();
                yield onlyOf == null || own
                        ? new Declared(declare(identified.person(), member, destination, from, journey))
                        : new NotOwn();
            }
            case Contradicted contradicted -> new PersonContradicted();
        };
    }

    private TravelDeclaration declare(
            Person person, Optional<StaffMember> member, Destination destination, String from, Journey journey) {
        String region = destination.told() != null
                ? destination.told()
                : member.map(StaffMember::region).filter(destination.mayActIn()).orElse(destination.officers());
        // A timeline that arrives meanwhile waits, and then finds this declaration.
        rules.hold(region);
        TravelDeclaration declaration = new TravelDeclaration(
                UUID.randomUUID(),
                person.subject(),
                region,
                from,
                journey,
                Ordered.of(rules.of(region), member.map(StaffMember::facts).orElse(null), journey),
                clock.instant(),
                null,
                null,
                1);
        declarations.add(declaration);
        tellAvailability.of(person);
        return declaration;
    }
}
