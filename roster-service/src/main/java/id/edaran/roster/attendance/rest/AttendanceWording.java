package id.edaran.roster.attendance.rest;

import id.edaran.contracts.Message;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.attendance.AttendanceOutcome.OtherChannel;

/// What people read where something of their day is refused.
final class AttendanceWording {
    private AttendanceWording() {}

    static Message of(OtherChannel<?> other) {
        TimedRule rule = other.duty().ruling().winner();
        String number = rule.numberedOn(other.date()).number();
        return new Message(
                "Surat edaran " + number + " angka " + rule.clause() + " meminta laporan lewat "
                        + other.duty().channels() + "; lewat jalur lain tidak dihitung.",
                "Circular " + number + ", clause " + rule.clause() + ", asks to report by "
                        + other.duty().channels() + "; by other channels it does not count.");
    }
}
