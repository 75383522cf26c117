package id.edaran.checkin.sites.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SiteRows implements PanacheRepositoryBase<SiteRow, String> {}
