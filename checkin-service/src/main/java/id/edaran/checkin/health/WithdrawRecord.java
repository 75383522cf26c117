package id.edaran.checkin.health;

import id.edaran.checkin.health.CorrectTest.Grounds;
import id.edaran.checkin.health.WithdrawalOutcome.TakenBack;
import id.edaran.checkin.health.WithdrawalOutcome.TakenBackBefore;
import id.edaran.checkin.health.WithdrawalOutcome.Unknown;
import id.edaran.checkin.people.IdentifyPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Takes back a dose or a journey that was recorded wrongly; whom a journey kept at home may come again.
@ApplicationScoped
public class WithdrawRecord {
    private final Vaccinations vaccinations;
    private final TravelDeclarations declarations;
    private final IdentifyPerson identifyPerson;
    private final TellAvailability tellAvailability;
    private final Clock clock;

    WithdrawRecord(
            Vaccinations vaccinations,
            TravelDeclarations declarations,
            IdentifyPerson identifyPerson,
            TellAvailability tellAvailability,
            Clock clock) {
        this.vaccinations = vaccinations;
        this.declarations = declarations;
        this.identifyPerson = identifyPerson;
        this.tellAvailability = tellAvailability;
        this.clock = clock;
    }

    /// @param beforeChanging sees the dose as it is; what it throws leaves everything as it was
    @Transactional
    public WithdrawalOutcome<Vaccination> vaccination(UUID id, Grounds grounds, Consumer<Vaccination> beforeChanging) {
        Optional<Vaccination> found = vaccinations.lock(id);
        if (found.isEmpty()) {
            return new Unknown<>();
        }
        beforeChanging.accept(found.get());
        if (found.get().withdrawal() != null) {
            return new TakenBackBefore<>();
        }
        Vaccination withdrawn = found.get().takenBack(withdrawal(grounds));
        vaccinations.replace(withdrawn);
        return new TakenBack<>(withdrawn);
    }

    /// @param beforeChanging sees the declaration as it is; what it throws leaves everything as it was
    @Transactional
    public WithdrawalOutcome<TravelDeclaration> declaration(
            UUID id, Grounds grounds, Consumer<TravelDeclaration> beforeChanging) {
        Optional<TravelDeclaration> found = declarations.lock(id);
        if (found.isEmpty()) {
            return new Unknown<>();
        }
        beforeChanging.accept(found.get());
        if (found.get().withdrawal() != null) {
            return new TakenBackBefore<>();
        }
        TravelDeclaration withdrawn = found.get().takenBack(withdrawal(grounds));
        declarations.replace(withdrawn);
        tellAvailability.of(identifyPerson.called(withdrawn.subject()));
        return new TakenBack<>(withdrawn);
    }

    private Withdrawal withdrawal(Grounds grounds) {
        return new Withdrawal(clock.instant(), grounds.officer(), grounds.reason());
    }
}
