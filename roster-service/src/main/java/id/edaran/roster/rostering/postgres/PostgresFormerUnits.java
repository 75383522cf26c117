package id.edaran.roster.rostering.postgres;

import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.FormerUnits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

@ApplicationScoped
class PostgresFormerUnits implements FormerUnits {
    private static final String OF = "select unit from former_unit where employee = :employee order by unit";

    private final Session session;

    PostgresFormerUnits(Session session) {
        this.session = session;
    }

    @Override
    public List<UnitCode> of(EmployeeId employee) {
        return session
                .createNativeQuery(OF, String.class)
                .setParameter("employee", employee.value())
                .getResultList()
                .stream()
                .map(UnitCode::new)
                .toList();
    }
}
