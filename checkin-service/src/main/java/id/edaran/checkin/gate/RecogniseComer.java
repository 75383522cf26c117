package id.edaran.checkin.gate;

import id.edaran.checkin.gate.DecideEntries.Question;
import id.edaran.checkin.guests.Announcement;
import id.edaran.checkin.guests.Announcements;
import id.edaran.checkin.guests.Host;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.posters.Posters;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.contracts.event.EntryDecided.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gathers what is known of somebody at a door.
@ApplicationScoped
class RecogniseComer {
    private static final Host NOBODY_NAMED = new Host(null, null);

    private final Announcements announcements;

    RecogniseComer(Announcements announcements) {
        this.announcements = announcements;
    }

    /// @param announcement by which a guest is expected; null for whom nobody announced
    record Recognised(Comer comer, @Nullable UUID announcement) {}

    @Transactional
    Recognised recognise(Round round, Question question) {
        SiteCode site = question.site().code();
        Scan scan = question.scan();
        Person person = question.person();
        Instant at = question.at();
        Optional<Announcement> expected = scan.purpose() == Purpose.GUEST
                ? announcements.expected(site, person, at).stream()
                        .filter(announcement -> isMeant(scan.host(), announcement.host()))
                        .findFirst()
                : Optional.empty();
        Host host = scan.host() != null
                ? scan.host()
                : expected.map(Announcement::host).orElse(NOBODY_NAMED);
        Comer comer = new Comer(
                scan.purpose(),
                round.health(person),
                qrScan(round, site, scan.qr()),
                scan.purpose() == Purpose.WORK
                        ? round.staff(person, round.room(site).timeline().dayOf(at))
                        : null,
                host,
                expected.map(Announcement::until).orElse(null));
        return new Recognised(comer, expected.map(Announcement::id).orElse(null));
    }

    /// Whoever is announced to one official is no announced guest of another.
    private static boolean isMeant(@Nullable Host said, Host announced) {
        return said == null
                || ((said.position() == null || said.position() == announced.position())
                        && (said.agency() == null || said.agency().equals(announced.agency())));
    }

    private static QrScan qrScan(Round round, SiteCode site, @Nullable String qr) {
        if (qr == null) {
            return QrScan.MISSING;
        }
        return Posters.isSame(round.room(site).poster(), qr) ? QrScan.VALID : QrScan.INVALID;
    }
}
