package id.edaran.roster.swaps.rest;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Message;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.swaps.DutySwap;
import id.edaran.roster.swaps.Objection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people read where a swap is refused.
final class SwapWording {
    static final Message IMPOSSIBLE = new Message("Piket ini tidak dapat ditukar.", "This duty cannot be swapped.");

    private SwapWording() {}

    static Message closed(DutySwap.State state) {
        return switch (state) {
            case AGREED -> new Message("Pertukaran ini sudah disetujui.", "This swap has been agreed on already.");
            case REFUSED -> new Message("Pertukaran ini sudah ditolak.", "This swap has been refused already.");
            case WITHDRAWN -> new Message("Pertukaran ini sudah ditarik.", "This swap has been withdrawn already.");
            case PROPOSED -> throw new IllegalArgumentException("an open swap is not closed");
        };
    }

    /// @param date the first of the two days, so that the other one is the colleague's
    static List<Fault> faults(List<Objection> objections, LocalDate date) {
        return objections.stream()
                .map(objection -> new Fault(pointer(objection, date), of(objection)))
                .toList();
    }

    private static String pointer(Objection objection, LocalDate date) {
        return objection.date().equals(date) ? "/date" : "/colleagueDate";
    }

    private static Message of(Objection objection) {
        EmployeeId who = objection.employee();
        LocalDate on = objection.date();
        Message reason = switch (objection.kind()) {
            case PAST_DAY -> new Message(on + " sudah lewat", on + " is over");
            case BEYOND_ROSTER ->
                new Message("jadwal untuk " + on + " belum disusun", "no roster is drawn up for " + on + " yet");
            case OTHER_UNIT -> new Message(who + " bukan dari unit ini", who + " is not of this unit");
            case NOT_ON_DUTY -> new Message(who + " tidak piket pada " + on, who + " is not on duty on " + on);
            case ABSENT -> new Message(who + " tidak hadir pada " + on, who + " is absent on " + on);
            case PINNED ->
                new Message(
                        who + " ditetapkan piket pada " + on + " oleh kepala perangkat daerah",
                        who + " is named for duty on " + on + " by the agency head");
            case RECALLED -> new Message(who + " dipanggil ke kantor pada " + on, who + " is called in for " + on);
            case TWICE ->
                new Message(
                        who + " sudah piket pada " + on + " dan tidak dapat piket dua kali",
                        who + " is on duty on " + on + " already and cannot be on duty twice");
            case NOT_IN_SCOPE ->
                new Message(
                        "ketentuan piket pada " + on + " tidak mencakup " + who,
                        "the duty roster of " + on + " is not for " + who);
            case MINIMUM_ON_DUTY ->
                new Message(
                        who + " sudah bekerja di kantor pada " + on
                                + "; dengan pertukaran ini petugas piket kurang satu",
                        who + " works on site on " + on + " anyway; with the swap one too few would be on duty");
        };
        return cited(reason, objection.rule(), on);
    }

    private static Message cited(Message reason, @Nullable TimedRule rule, LocalDate on) {
        if (rule == null) {
            return reason;
        }
        String number = rule.numberedOn(on).number();
        return new Message(
                reason.indonesian() + " (surat edaran " + number + " angka " + rule.clause() + ")",
                reason.english() + " (circular " + number + ", clause " + rule.clause() + ")");
    }
}
