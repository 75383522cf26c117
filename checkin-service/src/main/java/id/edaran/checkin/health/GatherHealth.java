package id.edaran.checkin.health;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        return Objects.requireNonNull(of(List.of(person)).get(person));
    }

    /// Of everybody at once, by one query for each kind of record.
    @Transactional
    public Map<Person, HealthFacts> of(Collection<Person> people) {
        Set<Subject> subjects =
                people.stream().flatMap(person -> person.known().stream()).collect(Collectors.toSet());
        Map<Subject, List<HealthTest>> tested =
                tests.of(subjects).stream().collect(Collectors.groupingBy(HealthTest::subject));
        Map<Subject, List<Vaccination>> vaccinated =
                vaccinations.of(subjects).stream().collect(Collectors.groupingBy(Vaccination::subject));
        Map<Subject, List<TravelDeclaration>> travelled =
                declarations.of(subjects).stream().collect(Collectors.groupingBy(TravelDeclaration::subject));
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> new HealthFacts(
                                of(person, tested, HealthTest::sample),
                                of(person, vaccinated, Vaccination::dose),
                                of(person, travelled, declaration -> declaration))));
    }

    private static <R, T> List<T> of(Person person, Map<Subject, List<R>> recorded, Function<R, T> what) {
        return person.known().stream()
                .flatMap(subject -> recorded.getOrDefault(subject, List.of()).stream())
                .map(what)
                .toList();
    }
}
