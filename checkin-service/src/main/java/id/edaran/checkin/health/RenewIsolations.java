package id.edaran.checkin.health;

import id.edaran.checkin.health.TravelDeclaration.Ordered;
import id.edaran.checkin.people.IdentifyPerson;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.rules.StandingOrders;
import id.edaran.checkin.staff.StaffMember;
import id.edaran.checkin.staff.StaffMembers;
import id.edaran.contracts.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/// Looks at declared journeys again when the rules of their region change: a circular may be published after somebody
/// came back on its first day, be amended, or be revoked.
@ApplicationScoped
class RenewIsolations implements StandingOrders {
    /// No isolation of a journey that was declared longer ago can still go on.
    private static final Duration LOOKED_AT = Duration.ofDays(90);

    private final TravelDeclarations declarations;
    private final IdentifyPerson identifyPerson;
    private final StaffMembers members;
    private final TellAvailability tellAvailability;
    private final Clock clock;

    RenewIsolations(
            TravelDeclarations declarations,
            IdentifyPerson identifyPerson,
            StaffMembers members,
            TellAvailability tellAvailability,
            Clock clock) {
        this.declarations = declarations;
        this.identifyPerson = identifyPerson;
        this.members = members;
        this.tellAvailability = tellAvailability;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void renew(Timeline timeline) {
        declarations
                .declaredSince(timeline.region(), clock.instant().minus(LOOKED_AT))
                .forEach(id -> renew(id, timeline));
    }

    private void renew(UUID id, Timeline timeline) {
        declarations
                .lock(id)
                .filter(declaration -> declaration.withdrawal() == null)
                .ifPresent(declaration -> {
                    Person person = identifyPerson.called(declaration.subject());
                    Ordered ordered = Ordered.of(
                            timeline, members.of(person).map(StaffMember::facts).orElse(null), declaration.journey());
                    if (!Objects.equals(ordered, declaration.isolation())) {
                        declarations.replace(declaration.orderedAnew(ordered));
                        tellAvailability.of(person);
                    }
                });
    }
}
