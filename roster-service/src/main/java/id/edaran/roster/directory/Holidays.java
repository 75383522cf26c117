package id.edaran.roster.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The holidays of the regions.
public interface Holidays {
    Optional<Versioned<Holiday>> find(RegionCode region, LocalDate date);

    /// @param from first day; null for no bound
    /// @param to last day; null for no bound
    List<Versioned<Holiday>> list(
            RegionCode region, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate after, int limit);

    void save(Versioned<Holiday> holiday);

    void remove(Holiday holiday);
}
