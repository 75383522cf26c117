package id.edaran.roster.directory.postgres;

import id.edaran.roster.directory.Holiday;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "holiday")
@IdClass(HolidayRow.Key.class)
class HolidayRow {
    record Key(String region, LocalDate date) implements Serializable {}

    @Id
    String region = "";

    @Id
    LocalDate date = LocalDate.EPOCH;

    String name = "";

    @Nullable
    String decree;

    long version;

    Versioned<Holiday> toHoliday() {
        return new Versioned<>(new Holiday(new RegionCode(region), date, name, decree), version);
    }
}
