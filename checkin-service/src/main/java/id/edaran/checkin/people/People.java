package id.edaran.checkin.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which pseudonyms mean one person.
public interface People {
    /// Whom each of the pseudonyms stands for: led by the NIK's where a NIP's is linked to one, known by
    /// everything that is linked, be it by what somebody showed or by the staff directory.
    Map<Subject, Person> called(Collection<Subject> subjects);

    /// Every pseudonym by which somebody is known, the given one included.
    default Set<Subject> knownAs(Subject subject) {
        return Objects.requireNonNull(called(List.of(subject)).get(subject)).known();
    }

    /// Says that two pseudonyms mean one person; saying it again changes nothing.
    ///
    /// @return false when the NIP's is linked to another NIK's already, and nothing was changed
    boolean link(Subject ofNip, Subject ofNik);
}
