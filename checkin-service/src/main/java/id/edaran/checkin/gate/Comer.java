package id.edaran.checkin.gate;

import id.edaran.checkin.guests.Host;
import id.edaran.checkin.health.HealthFacts;
import id.edaran.checkin.staff.StaffDay;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.law.PersonFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who comes to a door, as far as it is known and decides.
///
/// @param health everything that was ever recorded of the person and not taken back
/// @param staff where the person works that day; null for whomever the directory does not know
/// @param host whom a guest comes to see, as the scan or the announcement says
/// @param expectedUntil end of an announced visit; null for whom nobody announced
record Comer(
        Purpose purpose,
        HealthFacts health,
        QrScan qr,
        @Nullable StaffDay staff,
        Host host,
        @Nullable Instant expectedUntil) {
    /// What rules may ask of whoever comes to work; null for visitors, and while it is not known.
    @Nullable
    PersonFacts staffFacts() {
        return purpose == Purpose.WORK && staff != null ? staff.member().facts() : null;
    }
}
