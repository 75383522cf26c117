package id.edaran.roster.directory.postgres;

import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.AgencyKind;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "agency")
class AgencyRow {
    @Id
    String code = "";

    String region = "";
    String name = "";

    @Enumerated(EnumType.STRING)
    AgencyKind kind = AgencyKind.OTHER;

    long version;

    Versioned<Agency> toAgency() {
        return new Versioned<>(new Agency(new AgencyCode(code), new RegionCode(region), name, kind), version);
    }

    void take(Versioned<Agency> agency) {
        region = agency.value().region().value();
        name = agency.value().name();
        kind = agency.value().kind();
        version = agency.version();
    }
}
