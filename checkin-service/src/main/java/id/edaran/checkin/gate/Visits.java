package id.edaran.checkin.gate;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.contracts.event.EntryDecided.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is inside. Whoever counts or changes it has locked the site.
public interface Visits {
    int inside(SiteCode site);

    /// By site; those where nobody is may be missing.
    Map<SiteCode, Integer> inside(Collection<SiteCode> sites);

    Optional<Visit> open(SiteCode site, Person person);

    /// By site and pseudonym, of those who have one of them.
    Map<SiteCode, Map<Subject, Visit>> open(Collection<SiteCode> sites, Collection<Subject> subjects);

    /// The numbers of the places that are taken, by site; those without numbered places may be missing.
    Map<SiteCode, BitSet> places(Collection<SiteCode> sites);

    /// The lowest number from 1 that no place inside has.
    int lowestFreePlace(SiteCode site);

    /// Lets somebody in who is not inside.
    ///
    /// @param purpose null where it is not known: then until the end of the day
    void begin(SiteCode site, Person person, @Nullable Purpose purpose, Visit visit);

    /// People are still here. A scan that arrives late does not take back a later one.
    void renew(Collection<Renewal> renewals);

    /// Somebody inside was let in again.
    record Renewal(SiteCode site, Person person, Instant at) {}

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
