package id.edaran.checkin.retention.postgres;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.retention.Batch;
import id.edaran.checkin.retention.DataKind;
import id.edaran.checkin.retention.Erasable;
import id.edaran.checkin.retention.Forgotten;
import id.edaran.contracts.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A kind of data whose rows say by themselves when they have served their purpose.
///
/// @param table with the columns `id` and `subject`
/// @param ended SQL that compares with the instant `?1`
/// @param open SQL that holds at an instant of the service's clock for the rows that have to stay
public record ErasableTable(
        RowsOfPeople rows,
        DataKind kind,
        Duration kept,
        boolean ofHealth,
        String table,
        String ended,
        Function<Instant, String> open,
        Clock clock,
        Message whyItStays)
        implements Erasable {
    @Override
    public Batch erase(Instant before, @Nullable String after, int limit) {
        return rows.erase(table, ended, before, limit);
    }

    @Override
    public Forgotten forget(Person person) {
        return rows.forget(table, open.apply(clock.instant()), person.known());
    }

    @Override
    public Set<Subject> naming(Set<Subject> subjects) {
        return rows.naming(table, subjects);
    }
}
