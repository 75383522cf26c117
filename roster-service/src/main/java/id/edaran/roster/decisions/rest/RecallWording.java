package id.edaran.roster.decisions.rest;

import id.edaran.roster.decisions.RecallOutcome.DayPast;
import id.edaran.roster.decisions.RecallOutcome.Spared;
import id.edaran.support.rest.Language;

/// What an agency head reads where a recall is refused.
final class RecallWording {
    private RecallWording() {}

    static String of(DayPast past, Language language) {
        return language.of(
                "Hari itu sudah lewat (hari ini " + past.today() + "); pemanggilan tidak dapat diubah.",
                "That day is over (today is " + past.today() + "); recalls of it cannot be changed.");
    }

    static String noRule(Language language) {
        return language.of(
                "Tidak ada ketentuan yang berlaku pada hari itu yang mewajibkan pegawai ini siap dihubungi,"
                        + " sehingga ia tidak dapat dipanggil ke kantor.",
                "No rule of reachability in force on that day means this person, so they cannot be called in.");
    }

    static String of(Spared spared, Language language) {
        return language.of(
                "Pegawai ini tidak dapat dipanggil pada hari itu: surat edaran " + spared.number() + " angka "
                        + spared.clause() + ".",
                "This person cannot be called in on that day: circular " + spared.number() + ", clause "
                        + spared.clause() + ".");
    }
}
