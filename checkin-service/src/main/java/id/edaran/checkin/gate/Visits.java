package id.edaran.checkin.gate;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.contracts.event.EntryDecided.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is inside. Whoever counts or changes it has locked the site.
public interface Visits {
    int inside(SiteCode site);

    Optional<Visit> open(SiteCode site, Person person);

    /// Takes a place for somebody who is not inside.
    ///
    /// @param purpose null where it is not known: then until the end of the day
    /// @param numbered whether the places of this site are numbered: the lowest free number is taken
    Visit begin(SiteCode site, Person person, @Nullable Purpose purpose, boolean numbered, Instant at);

    /// The person is still here. A scan that arrives late does not take back a later one.
    void renew(SiteCode site, Person person, Instant at);

    /// @param assumed whether nobody saw the person leave
    /// @return false when the person was not inside
    boolean end(SiteCode site, Person person, Instant at, boolean assumed);

    /// How long the last visitors stayed, on average; empty where nobody has left yet.
    Optional<Duration> stay(SiteCode site);

    /// Everybody inside, first come first.
    List<Inside> all(SiteCode site);

    /// Sites with somebody inside, each with when the one was last seen who was seen first.
    Map<SiteCode, Instant> sites();

    /// One of those who are inside.
    ///
    /// @param purpose null where it is not known
    record Inside(Subject subject, @Nullable Purpose purpose, Instant lastSeen) {}

    /// Somebody inside.
    ///
    /// @param place from 1; null where places are not numbered
    /// @param lastSeen when the person was last let in
    record Visit(@Nullable Integer place, Instant lastSeen) {}
}
