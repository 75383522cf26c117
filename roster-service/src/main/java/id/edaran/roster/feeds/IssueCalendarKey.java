package id.edaran.roster.feeds;

import id.edaran.roster.directory.CheckVersion;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.Versioned;
import id.edaran.support.privacy.Pseudonyms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives somebody a new key to their calendar, or takes it back. A key that is replaced is dead at once.
@ApplicationScoped
public class IssueCalendarKey {
    private static final int KEY_BYTES = 32;

    private final FindStaff findStaff;
    private final CalendarKeys keys;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IssueCalendarKey(FindStaff findStaff, CalendarKeys keys, Pseudonyms pseudonyms, Clock clock) {
        this.findStaff = findStaff;
        this.keys = keys;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /// A key as it is shown once.
    public record Issued(String key, CalendarKey kept) {
        @Override
        public String toString() {
            return "Issued[" + kept + "]";
        }
    }

    /// @return nothing where nobody has the id
    @Transactional
    public Optional<Issued> issue(EmployeeId employee) {
        return findStaff.hold(employee).map(staff -> {
            byte[] bytes = new byte[KEY_BYTES];
            random.nextBytes(bytes);
            String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            CalendarKey kept = new CalendarKey(
                    employee, digest(pseudonyms, employee, key), clock.instant(), version(employee) + 1);
            keys.save(kept);
            return new Issued(key, kept);
        });
    }

    /// @param ifMatch entity tag of the key that is taken back
    /// @return whether there was one
    @Transactional
    public boolean takeBack(EmployeeId employee, @Nullable String ifMatch) {
        Optional<CalendarKey> found = keys.lock(employee).filter(CalendarKey::isValid);
        found.ifPresent(key -> {
            CheckVersion.before(Optional.of(new Versioned<>(key, key.version())), ifMatch);
            keys.save(new CalendarKey(employee, new byte[0], clock.instant(), key.version() + 1));
        });
        return found.isPresent();
    }

    private long version(EmployeeId employee) {
        return keys.lock(employee).map(CalendarKey::version).orElse(0L);
    }

    static byte[] digest(Pseudonyms pseudonyms, EmployeeId employee, String key) {
        return pseudonyms.digest("calendar-key:" + employee + ":" + key);
    }
}
