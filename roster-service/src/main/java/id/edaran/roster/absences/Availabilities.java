package id.edaran.roster.absences;

import id.edaran.contracts.event.AvailabilityChanged;
import id.edaran.roster.directory.AgencyCode;
import java.util.SortedSet;

/// Who isolates, by pseudonym: also people whom the directory does not know, or not yet.
public interface Availabilities {
    /// Keeps the newest word about somebody.
    ///
    /// @return false where a word as new is kept already
    boolean keep(AvailabilityChanged newest);

    /// The agency of whoever has an identity number of this pseudonym.
    SortedSet<AgencyCode> agenciesOf(String subject);
}
