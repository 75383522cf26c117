package id.edaran.roster.decisions.rest;

import id.edaran.contracts.Message;
import id.edaran.roster.decisions.RecallOutcome.DayPast;
import id.edaran.roster.decisions.RecallOutcome.Spared;

/// What an agency head reads where a recall is refused.
final class RecallWording {
    private RecallWording() {}

    static Message of(DayPast past) {
        return new Message(
                "Hari itu sudah lewat (hari ini " + past.today() + "); pemanggilan tidak dapat diubah.",
                "That day is over (today is " + past.today() + "); recalls of it cannot be changed.");
    }

    static Message noRule() {
        return new Message(
                "Tidak ada ketentuan yang berlaku pada hari itu yang mewajibkan pegawai ini siap dihubungi,"
                        + " sehingga ia tidak dapat dipanggil ke kantor.",
                "No rule of reachability in force on that day means this person, so they cannot be called in.");
    }

    static Message of(Spared spared) {
        return new Message(
                "Pegawai ini tidak dapat dipanggil pada hari itu: surat edaran " + spared.number() + " angka "
                        + spared.clause() + ".",
                "This person cannot be called in on that day: circular " + spared.number() + ", clause "
                        + spared.clause() + ".");
    }
}
