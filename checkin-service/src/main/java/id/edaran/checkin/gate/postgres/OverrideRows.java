package id.edaran.checkin.gate.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class OverrideRows implements PanacheRepositoryBase<OverrideRow, UUID> {}
