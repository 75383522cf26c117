package id.edaran.checkin.people;

import java.util.Set;

/// Which pseudonyms mean one person.
public interface People {
    /// Every pseudonym that is linked to the given one, be it by what somebody showed or by the staff directory, itself
    /// included.
    Set<Subject> knownAs(Subject subject);

    /// The NIK's pseudonym that a NIP's is linked to, or the given one where nothing is linked.
    Subject leading(Subject subject);

    /// Says that two pseudonyms mean one person; saying it again changes nothing.
    ///
    /// @return false when the NIP's is linked to another NIK's already, and nothing was changed
    boolean link(Subject ofNip, Subject ofNik);
}
