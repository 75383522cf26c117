package id.edaran.checkin.sites.postgres;

import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.contracts.rule.SiteKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "site")
class SiteRow {
    @Id
    String code = "";

    String region = "";
    String agency = "";
    String name = "";

    @Enumerated(EnumType.STRING)
    SiteKind kind = SiteKind.OFFICE;

    @Nullable
    Integer capacity;

    String[] services = {};

    long version;

    void set(Site site) {
        region = site.region();
        agency = site.agency();
        name = site.name();
        kind = site.kind();
        capacity = site.capacity();
        services = site.services().toArray(String[]::new);
        version = site.version();
    }

    Site site() {
        return new Site(new SiteCode(code), region, agency, name, kind, capacity, List.of(services), version);
    }
}
