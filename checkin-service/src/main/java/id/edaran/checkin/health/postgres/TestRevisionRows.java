package id.edaran.checkin.health.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TestRevisionRows implements PanacheRepositoryBase<TestRevisionRow, TestRevisionRow.Key> {}
