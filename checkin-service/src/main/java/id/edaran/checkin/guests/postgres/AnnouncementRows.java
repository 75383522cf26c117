package id.edaran.checkin.guests.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AnnouncementRows implements PanacheRepositoryBase<AnnouncementRow, UUID> {}
