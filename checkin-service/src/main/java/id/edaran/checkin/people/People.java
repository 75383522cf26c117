package id.edaran.checkin.people;

import java.util.Collection;
import java.util.Map;

/// Which pseudonyms mean one person.
public interface People {
    /// Whom each of the pseudonyms stands for: led by the NIK's where a NIP's is linked to one, known by everything
    /// that
    /// is linked, be it by what somebody showed or by the staff directory.
    Map<Subject, Person> called(Collection<Subject> subjects);

    /// Says that two pseudonyms mean one person; saying it again changes nothing.
    ///
    /// @return false when the NIP's is linked to another NIK's already, and nothing was changed
    boolean link(Subject ofNip, Subject ofNik);
}
