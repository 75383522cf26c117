package id.edaran.checkin.health.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class VaccinationRows implements PanacheRepositoryBase<VaccinationRow, UUID> {}
