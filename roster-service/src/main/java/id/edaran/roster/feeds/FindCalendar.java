package id.edaran.roster.feeds;

import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.Staff;
import id.edaran.roster.rostering.AssignmentsAnswer.Explained;
import id.edaran.roster.rostering.FindRosters;
import id.edaran.roster.rostering.RosterSettings;
import id.edaran.roster.rostering.Timelines;
import id.edaran.support.privacy.Pseudonyms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes somebody's calendar for whoever has the key, and remembers what it told.
///
/// Sequences count what calendars have been told, not what rosters went through: a day that changed and
/// changed back between two readings is the same day.
@ApplicationScoped
public class FindCalendar {
    /// Days that are past stay to be looked at for a month.
    private static final int PAST_DAYS = 30;

    private static final byte[] NO_DIGEST = new byte[32];

    private final CalendarKeys keys;
    private final ToldDays toldDays;
    private final FindStaff findStaff;
    private final FindRosters findRosters;
    private final Timelines timelines;
    private final RosterSettings settings;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    FindCalendar(
            CalendarKeys keys,
            ToldDays toldDays,
            FindStaff findStaff,
            FindRosters findRosters,
            Timelines timelines,
            RosterSettings settings,
            Pseudonyms pseudonyms,
            Clock clock) {
        this.keys = keys;
        this.toldDays = toldDays;
        this.findStaff = findStaff;
        this.findRosters = findRosters;
        this.timelines = timelines;
        this.settings = settings;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /// @return nothing for a wrong key as for nobody's id, after the same comparison
    @Transactional
    public Optional<CalendarFeed> find(EmployeeId employee, String key) {
        byte[] shown = IssueCalendarKey.digest(pseudonyms, employee, key);
        byte[] kept = keys.lock(employee)
                .filter(CalendarKey::isValid)
                .map(CalendarKey::digest)
                .orElse(NO_DIGEST);
        return MessageDigest.isEqual(shown, kept) ? findStaff.find(employee).map(this::feed) : Optional.empty();
    }

    private CalendarFeed feed(Staff staff) {
        EmployeeId employee = staff.employee().id();
        RegionCode region = staff.agency().region();
        LocalDate today = findRosters.today(region);
        LocalDate from = today.minusDays(PAST_DAYS);
        LocalDate until = today.plusDays(settings.horizonDays() - 1L);
        Map<LocalDate, FeedText> texts = new HashMap<>();
        Map<LocalDate, String> digests = new HashMap<>();
        findRosters.ofEmployee(staff.employee(), from, until).ifPresent(answer -> {
            for (Explained day : answer.assignments()) {
                FeedText.of(day).ifPresent(text -> {
                    texts.put(day.date(), text);
                    digests.put(day.date(), digest(text));
                });
            }
        });
        List<ToldDay> told = toldDays.of(employee);
        List<ToldDay> revised = FeedRevision.of(told, digests, from, clock.instant());
        List<ToldDay> changed = new ArrayList<>(revised);
        changed.removeAll(told);
        toldDays.save(employee, changed);
        toldDays.forget(employee, from);
        return new CalendarFeed(
                employee,
                timelines.newest(region).map(Timeline::timeZone).orElse(null),
                from,
                until,
                revised.stream()
                        .map(day -> new CalendarFeed.Event(day, day.cancelled() ? null : texts.get(day.date())))
                        .toList());
    }

    private String digest(FeedText text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(pseudonyms.digest(text.joined()));
    }
}
