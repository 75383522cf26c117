package id.edaran.checkin.gate.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class VisitRows implements PanacheRepositoryBase<VisitRow, UUID> {}
