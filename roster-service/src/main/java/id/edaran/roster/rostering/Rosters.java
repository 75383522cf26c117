package id.edaran.roster.rostering;

import id.edaran.roster.directory.UnitCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// The stored days of the units' rosters.
public interface Rosters {
    /// @return an entry for each unit, also where nothing is stored
    Map<UnitCode, StoredDays> load(Collection<UnitCode> units, LocalDate from, LocalDate until);

    /// The rosters as they were stored at the region's last midnight, from its today on, however often they
    /// were replaced since.
    ///
    /// @return an entry for each unit, also where nothing was stored
    Map<UnitCode, StoredDays> atMidnight(Collection<UnitCode> units, LocalDate today, LocalDate until);

    /// Replaces everything that is stored from a day on. What was before that day is history and stays.
    ///
    /// @param today first day of the rosters
    void replace(Collection<UnitRoster> rosters, LocalDate today);
}
