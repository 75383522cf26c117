package id.edaran.roster.rostering;

import id.edaran.roster.directory.UnitCode;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The rosters that this process computed last, kept until they are told: what is in memory need not be read again.
/// Only a help: they may be forgotten at any time, and are stored.
public final class JustComputed {
    /// About 100 bytes each.
    private static final int MOST_PEOPLE = 100_000;

    private final Map<UnitCode, Fresh> rosters = new LinkedHashMap<>();
    private int people;

    /// @param revision of the unit's state that has it
    public record Fresh(long revision, UnitRoster roster) {}

    /// Keeps what is committed; of too many, the oldest are forgotten.
    public synchronized void keep(Collection<Fresh> committed) {
        for (Fresh fresh : committed) {
            forget(fresh.roster().unit());
            rosters.put(fresh.roster().unit(), fresh);
            people += fresh.roster().lines().size();
        }
        Iterator<Fresh> oldest = rosters.values().iterator();
        while (people > MOST_PEOPLE) {
            people -= oldest.next().roster().lines().size();
            oldest.remove();
        }
    }

    /// Gives a unit's roster away, if it is the one of a revision.
    synchronized Optional<UnitRoster> take(UnitCode unit, long revision) {
        return forget(unit).filter(fresh -> fresh.revision() == revision).map(Fresh::roster);
    }

    private Optional<Fresh> forget(UnitCode unit) {
        Optional<Fresh> known = Optional.ofNullable(rosters.remove(unit));
        known.ifPresent(fresh -> people -= fresh.roster().lines().size());
        return known;
    }
}
