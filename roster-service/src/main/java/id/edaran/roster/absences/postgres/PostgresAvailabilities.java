package id.edaran.roster.absences.postgres;

import id.edaran.contracts.event.AvailabilityChanged;
import id.edaran.roster.absences.Availabilities;
import id.edaran.roster.directory.AgencyCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;

@ApplicationScoped
class PostgresAvailabilities implements Availabilities {
    private static final String KEEP = """
            insert into availability (subject, unavailable_from, unavailable_until, revision)
            values (:subject, :from, :until, :revision)
            on conflict (subject) do update set unavailable_from = excluded.unavailable_from,
                unavailable_until = excluded.unavailable_until, revision = excluded.revision
            where availability.revision < excluded.revision
            """;
    private static final String AGENCIES = """
            select distinct u.agency from employee e join unit u on u.code = e.unit
            where e.nip_pseudonym = :subject or e.nik_pseudonym = :subject
            """;

    private final Session session;

    PostgresAvailabilities(Session session) {
        this.session = session;
    }

    @Override
    public boolean keep(AvailabilityChanged newest) {
        return session.createNativeMutationQuery(KEEP)
                        .setParameter("subject", newest.subject())
                        .setParameter("from", newest.unavailableFrom(), LocalDate.class)
                        .setParameter("until", newest.unavailableUntil(), LocalDate.class)
                        .setParameter("revision", newest.revision())
                        .executeUpdate()
                > 0;
    }

    @Override
    public SortedSet<AgencyCode> agenciesOf(String subject) {
        return session
                .createNativeQuery(AGENCIES, String.class)
                .setParameter("subject", subject)
                .getResultList()
                .stream()
                .map(AgencyCode::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
