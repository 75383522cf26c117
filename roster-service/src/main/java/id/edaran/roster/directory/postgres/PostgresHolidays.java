package id.edaran.roster.directory.postgres;

import id.edaran.roster.directory.Holiday;
import id.edaran.roster.directory.Holidays;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.Versioned;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresHolidays implements Holidays, PanacheRepositoryBase<HolidayRow, HolidayRow.Key> {
    private static final String LIST = "where region = ?1 and date >= ?2 and date <= ?3 order by date";
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    @Override
    public Optional<Versioned<Holiday>> find(RegionCode region, LocalDate date) {
        return findByIdOptional(new HolidayRow.Key(region.value(), date)).map(HolidayRow::toHoliday);
    }

    @Override
    public List<Versioned<Holiday>> list(
            RegionCode region, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate after, int limit) {
        LocalDate first = from == null ? EARLIEST : from;
        LocalDate next = after == null ? first : after.plusDays(1);
        return find(LIST, region.value(), next.isAfter(first) ? next : first, to == null ? LATEST : to)
                .page(0, limit)
                .stream()
                .map(HolidayRow::toHoliday)
                .toList();
    }

    @Override
    public void save(Versioned<Holiday> versioned) {
        Holiday holiday = versioned.value();
        HolidayRow row = findById(new HolidayRow.Key(holiday.region().value(), holiday.date()));
        boolean created = row == null;
        if (row == null) {
            row = new HolidayRow();
            row.region = holiday.region().value();
            row.date = holiday.date();
        }
        row.name = holiday.name();
        row.decree = holiday.decree();
        row.version = versioned.version();
        if (created) {
            persist(row);
        }
        flush();
    }

    @Override
    public void remove(Holiday holiday) {
        deleteById(new HolidayRow.Key(holiday.region().value(), holiday.date()));
        flush();
    }
}
