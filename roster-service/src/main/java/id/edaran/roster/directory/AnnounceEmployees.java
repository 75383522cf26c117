package id.edaran.roster.directory;

import id.edaran.contracts.event.EmployeeChanged;
import id.edaran.contracts.event.EventType;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells the other services what the directory says of people now: no names, and pseudonyms for numbers.
@ApplicationScoped
public class AnnounceEmployees {
    /// Large enough to be quick, small enough that a kill loses little.
    static final int BATCH = 500;

    private final ToldEmployees told;
    private final Outbox outbox;

    AnnounceEmployees(ToldEmployees told, Outbox outbox) {
        this.told = told;
        this.outbox = outbox;
    }

    /// Somebody's facts have changed.
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(EmployeeId employee) {
        announceAll(List.of(employee));
    }

    /// The unit has another agency, which stands in the facts of its people.
    void announceOf(UnitCode unit) {
        announceAll(told.of(unit));
    }

    /// The agency has another region, which stands in the facts of its people.
    void announceOf(AgencyCode agency) {
        announceAll(told.of(agency));
    }

    /// Tells of people who were recorded before the other services were told of any. Each call is one
    /// transaction; what a kill undoes, or another instance did meanwhile, is seen by the rows themselves.
    ///
    /// @param after the last one of the batch before; null for the first batch
    /// @return the last one of this batch; empty when nobody is left
    @Transactional
    public Optional<EmployeeId> announceUntold(@Nullable EmployeeId after) {
        List<EmployeeId> batch = told.untold(after, BATCH);
        append(told.first(batch));
        return batch.isEmpty() ? Optional.empty() : Optional.of(batch.getLast());
    }

    /// Facts of many people have changed.
    @Transactional(Transactional.TxType.MANDATORY)
    public void announceAll(List<EmployeeId> people) {
        for (int from = 0; from < people.size(); from += BATCH) {
            append(told.next(people.subList(from, Math.min(from + BATCH, people.size()))));
        }
    }

    private void append(List<EmployeeChanged> facts) {
        outbox.append(facts.stream()
                .map(person -> new Outbox.Event(EventType.EMPLOYEE_CHANGED, person.employee(), person))
                .toList());
    }
}
