package id.edaran.checkin.health;

import id.edaran.checkin.health.VaccinationOutcome.AlreadyRecorded;
import id.edaran.checkin.health.VaccinationOutcome.PersonContradicted;
import id.edaran.checkin.health.VaccinationOutcome.Recorded;
import id.edaran.checkin.people.Identification.Contradicted;
import id.edaran.checkin.people.Identification.Identified;
import id.edaran.checkin.people.IdentifyPerson;
import id.edaran.checkin.people.Identity;
import id.edaran.checkin.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records a dose that somebody was given (row BIT-9).
@ApplicationScoped
public class RecordVaccination {
    private final IdentifyPerson identifyPerson;
    private final Vaccinations vaccinations;
    private final Clock clock;

    RecordVaccination(IdentifyPerson identifyPerson, Vaccinations vaccinations, Clock clock) {
        this.identifyPerson = identifyPerson;
        this.vaccinations = vaccinations;
        this.clock = clock;
    }

    @Transactional
    public VaccinationOutcome record(
            Identity identity, Dose dose, @Nullable String vaccine, @Nullable String facility) {
        return switch (identifyPerson.identify(identity)) {
            case Identified identified -> record(identified.person(), dose, vaccine, facility);
            case Contradicted contradicted -> new PersonContradicted();
        };
    }

    private VaccinationOutcome record(Person person, Dose dose, @Nullable String vaccine, @Nullable String facility) {
        vaccinations.hold(person);
        if (vaccinations.of(person.known()).stream().anyMatch(had -> had.dose().number() == dose.number())) {
            return new AlreadyRecorded();
        }
        Vaccination vaccination = new Vaccination(UUID.randomUUID(), person.subject(), dose, vaccine, facility, null);
        vaccinations.add(vaccination, clock.instant());
        return new Recorded(vaccination);
    }
}
