package id.edaran.checkin.health;

import id.edaran.checkin.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Gathers what is recorded of a person's health, for decisions; whoever shows it to people reads it by [ReadHealth].
@ApplicationScoped
public class GatherHealth {
    private final HealthTests tests;
    private final Vaccinations vaccinations;
    private final TravelDeclarations declarations;

    GatherHealth(HealthTests tests, Vaccinations vaccinations, TravelDeclarations declarations) {
        this.tests = tests;
        this.vaccinations = vaccinations;
        this.declarations = declarations;
    }

    @Transactional
    public HealthFacts of(Person person) {
        return new HealthFacts(
                tests.of(person.known()).stream().map(HealthTest::sample).toList(),
                vaccinations.of(person.known()),
                declarations.of(person.known()));
    }
}
