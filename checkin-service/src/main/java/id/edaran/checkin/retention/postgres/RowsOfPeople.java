package id.edaran.checkin.retention.postgres;

import id.edaran.checkin.people.Subject;
import id.edaran.checkin.retention.Batch;
import id.edaran.checkin.retention.Forgotten;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// What every [id.edaran.checkin.retention.Erasable] asks of a table with the columns `id` and `subject`. Names of
/// tables and conditions are constants of the adapter that owns the table.
@ApplicationScoped
public class RowsOfPeople {
    private final Session database;

    RowsOfPeople(Session database) {
        this.database = database;
    }

    /// Erases rows that nobody else holds.
    ///
    /// @param ended SQL that compares with the instant `?1`
    public Batch erase(String table, String ended, Instant before, int limit) {
        int erased = database.createNativeMutationQuery("delete from " + table + " where id in (select id from " + table
                        + " where " + ended + " limit ?2 for update skip locked)")
                .setParameter(1, before)
                .setParameter(2, limit)
                .executeUpdate();
        return Batch.of(erased, limit);
    }

    /// @param open SQL that holds for the rows that have to stay
    public Forgotten forget(String table, String open, Set<Subject> person) {
        int erased = database.createNativeMutationQuery(
                        "delete from " + table + " where subject in (?1) and not (" + open + ")")
                .setParameterList(1, pseudonyms(person))
                .executeUpdate();
        return new Forgotten(erased, count(table, person));
    }

    public int count(String table, Set<Subject> person) {
        return Math.toIntExact(
                database.createNativeQuery("select count(*) from " + table + " where subject in (?1)", Long.class)
                        .setParameterList(1, pseudonyms(person))
                        .getSingleResult());
    }

    /// Those of the pseudonyms that stand in the table.
    public Set<Subject> naming(String table, Set<Subject> subjects) {
        if (subjects.isEmpty()) {
            return Set.of();
        }
        return database
                .createNativeQuery("select distinct subject from " + table + " where subject in (?1)", String.class)
                .setParameterList(1, pseudonyms(subjects))
                .getResultList()
                .stream()
                .map(Subject::new)
                .collect(Collectors.toSet());
    }

    private static List<String> pseudonyms(Set<Subject> subjects) {
        return subjects.stream().map(Subject::pseudonym).toList();
    }
}
