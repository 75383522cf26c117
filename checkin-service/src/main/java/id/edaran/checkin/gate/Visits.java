package id.edaran.checkin.gate;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.sites.SiteCode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is inside. Whoever counts or changes it has locked the site.
public interface Visits {
    int inside(SiteCode site);

    Optional<Visit> open(SiteCode site, Person person);

    /// Takes a place for somebody who is not inside.
    ///
    /// @param numbered whether the places of this site are numbered: the lowest free number is taken
    Visit begin(SiteCode site, Person person, boolean numbered, Instant at);

    /// The person is still here. A scan that arrives late does not take back a later one.
    void renew(SiteCode site, Person person, Instant at);

    /// @return false when the person was not inside
    boolean end(SiteCode site, Person person, Instant at);

    /// Somebody inside.
    ///
    /// @param place from 1; null where places are not numbered
    /// @param lastSeen when the person was last let in
    record Visit(@Nullable Integer place, Instant lastSeen) {}
}
