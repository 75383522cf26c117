package id.edaran.roster.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.edaran.contracts.event.AttendanceRecorded.Place;
import id.edaran.roster.whatsapp.Command.Arrive;
import id.edaran.roster.whatsapp.Command.EmptyReport;
import id.edaran.roster.whatsapp.Command.Leave;
import id.edaran.roster.whatsapp.Command.Report;
import id.edaran.roster.whatsapp.Command.Unclear;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people write, and how it is to be read: a table that somebody who speaks the language wrote down.
class CommandReaderTest {
    private static final String NAME = "Contoh Kenari";
    private static final Command ARRIVED = new Arrive(null);

    /// A text and its sense.
    record Reading(String text, Command command) {}

    private static final List<Reading> READINGS = List.of(
            new Reading("HADIR", ARRIVED),
            new Reading("hadir", ARRIVED),
            new Reading("Hadir.", ARRIVED),
            new Reading("hadir!!", ARRIVED),
            new Reading("*HADIR*", ARRIVED),
            new Reading("hadir pak", ARRIVED),
            new Reading("Hadir bu", ARRIVED),
            new Reading("HADR", ARRIVED),
            new Reading("HADIIR", ARRIVED),
            new Reading("hadiiirrr", ARRIVED),
            new Reading("hdir", ARRIVED),
            new Reading("hdr", ARRIVED),
            new Reading("haidr", ARRIVED),
            new Reading("hafir", ARRIVED),
            new Reading("hadur", ARRIVED),
            new Reading("hadirt", ARRIVED),
            new Reading("Hadir 🙏", ARRIVED),
            new Reading("🙏 hadir", ARRIVED),
            new Reading("selamat pagi pak, hadir", ARRIVED),
            new Reading("Assalamualaikum, hadir Bu", ARRIVED),
            new Reading("siap hadir", ARRIVED),
            new Reading("saya hadir", ARRIVED),
            new Reading("sudah hadir pak", ARRIVED),
            new Reading("izin hadir pak", ARRIVED),
            new Reading("Hadir, Contoh Kenari", ARRIVED),
            new Reading("Contoh Kenari hadir", ARRIVED),
            new Reading("hadir jam 07.30", ARRIVED),
            new Reading("hadir pukul 7:30 WITA", ARRIVED),
            new Reading("hadir terima kasih", ARRIVED),
            new Reading("lapor, hadir pak", ARRIVED),
            new Reading("Lapor: HADIR", ARRIVED),
            new Reading("ＨＡＤＩＲ", ARRIVED),
            new Reading("halo min hadir", ARRIVED),
            new Reading("hadir dari rumah", new Arrive(Place.HOME)),
            new Reading("hadir wfh", new Arrive(Place.HOME)),
            new Reading("Hadir di rumah pak", new Arrive(Place.HOME)),
            new Reading("hadir work from home", new Arrive(Place.HOME)),
            new Reading("hadir di kantor", new Arrive(Place.ON_SITE)),
            new Reading("hadir wfo", new Arrive(Place.ON_SITE)),
            new Reading("HADIR di ktr", new Arrive(Place.ON_SITE)),
            new Reading("PULANG", new Leave()),
            new Reading("pulang", new Leave()),
            new Reading("Pulang pak", new Leave()),
            new Reading("pulng", new Leave()),
            new Reading("plg", new Leave()),
            new Reading("plng", new Leave()),
            new Reading("pulag", new Leave()),
            new Reading("pulanng", new Leave()),
            new Reading("puulang", new Leave()),
            new Reading("pualng", new Leave()),
            new Reading("pulanh", new Leave()),
            new Reading("pulsng", new Leave()),
            new Reading("saya pulang", new Leave()),
            new Reading("sudah pulang", new Leave()),
            new Reading("udah pulang bu", new Leave()),
            new Reading("pulang ke rumah", new Leave()),
            new Reading("pulang dulu ya pak", new Leave()),
            new Reading("selamat sore, pulang", new Leave()),
            new Reading("PULANG 16.00", new Leave()),
            new Reading("lapor pulang", new Leave()),
            new Reading("siap pulang terima kasih", new Leave()),
            new Reading("LAPOR menyusun daftar piket", new Report("menyusun daftar piket")),
            new Reading("lapor: menyusun daftar piket", new Report("menyusun daftar piket")),
            new Reading("Lapor, rekap surat masuk", new Report("rekap surat masuk")),
            new Reading("lpor rekap surat masuk", new Report("rekap surat masuk")),
            new Reading("lapr rekap surat", new Report("rekap surat")),
            new Reading("laoor rekap surat", new Report("rekap surat")),
            new Reading("laporr rekap", new Report("rekap")),
            new Reading("laporan: rekap surat masuk", new Report("rekap surat masuk")),
            new Reading("Laporan harian: melayani 12 pemohon", new Report("melayani 12 pemohon")),
            new Reading("LAPORAN KERJA HARI INI\n1. rekap\n2. arsip", new Report("1. rekap\n2. arsip")),
            new Reading("laporan - arsip rapi", new Report("arsip rapi")),
            new Reading("izin lapor pak, arsip selesai", new Report("pak, arsip selesai")),
            new Reading("mohon izin lapor: arsip selesai", new Report("arsip selesai")),
            new Reading(
                    "Selamat sore Bu, lapor kegiatan hari ini arsip selesai",
                    new Report("kegiatan hari ini arsip selesai")),
            new Reading("lporan: arsip", new Report("arsip")),
            new Reading("lapor hadir rapat daring", new Report("hadir rapat daring")),
            new Reading("laporan tgl 24 maret 2020: arsip", new Report("arsip")),
            new Reading("lapor\nmenyusun arsip", new Report("menyusun arsip")),
            new Reading("lapor", new EmptyReport()),
            new Reading("LAPOR pak", new EmptyReport()),
            new Reading("lapor!", new EmptyReport()),
            new Reading("laporan", new EmptyReport()),
            new Reading("laporan:", new EmptyReport()),
            new Reading("lapor terima kasih", new EmptyReport()),
            new Reading("", new Unclear()),
            new Reading("ok", new Unclear()),
            new Reading("terima kasih", new Unclear()),
            new Reading("selamat pagi", new Unclear()),
            new Reading("siap", new Unclear()),
            new Reading("hai", new Unclear()),
            new Reading("12345", new Unclear()),
            new Reading("🙏", new Unclear()),
            new Reading("lapar", new Unclear()),
            new Reading("lapar pak", new Unclear()),
            new Reading("laper bgt", new Unclear()),
            new Reading("lapar: belum makan", new Unclear()),
            new Reading("lapo", new Unclear()),
            new Reading("lapis", new Unclear()),
            new Reading("labor", new Unclear()),
            new Reading("lapang", new Unclear()),
            new Reading("lampor", new Unclear()),
            new Reading("pelapor", new Unclear()),
            new Reading("dilaporkan", new Unclear()),
            new Reading("laporkan saja", new Unclear()),
            new Reading("melapor besok", new Unclear()),
            new Reading("lapor kemana ya", new Unclear()),
            new Reading("lapor ke siapa?", new Unclear()),
            new Reading("bagaimana cara lapor", new Unclear()),
            new Reading("lapor apa hari ini?", new Unclear()),
            new Reading("laporan kemarin sudah diterima?", new Unclear()),
            new Reading("laporan saya terlambat", new Unclear()),
            new Reading("laporan bulanan belum selesai: besok", new Unclear()),
            new Reading("mohon laporan dikirim", new Unclear()),
            new Reading("hadiah", new Unclear()),
            new Reading("hadirin yang terhormat", new Unclear()),
            new Reading("kehadiran", new Unclear()),
            new Reading("hadirkan dia", new Unclear()),
            new Reading("hadiri rapat", new Unclear()),
            new Reading("dihadiri", new Unclear()),
            new Reading("hadap", new Unclear()),
            new Reading("hadis", new Unclear()),
            new Reading("hadi", new Unclear()),
            new Reading("Hadid", new Unclear()),
            new Reading("Hadri", new Unclear()),
            new Reading("kadir", new Unclear()),
            new Reading("nadir", new Unclear()),
            new Reading("hari ini", new Unclear()),
            new Reading("hair", new Unclear()),
            new Reading("hadang", new Unclear()),
            new Reading("tidak hadir", new Unclear()),
            new Reading("tdk hadir", new Unclear()),
            new Reading("belum hadir", new Unclear()),
            new Reading("gak hadir", new Unclear()),
            new Reading("bukan hadir", new Unclear()),
            new Reading("izin tidak hadir", new Unclear()),
            new Reading("hadir?", new Unclear()),
            new Reading("apakah saya hadir", new Unclear()),
            new Reading("besok hadir", new Unclear()),
            new Reading("hadir besok", new Unclear()),
            new Reading("hadir rapat jam berapa", new Unclear()),
            new Reading("hadir tapi sakit", new Unclear()),
            new Reading("saya tidak bisa hadir", new Unclear()),
            new Reading("kapan hadir", new Unclear()),
            new Reading("jangan hadir", new Unclear()),
            new Reading("yang hadir siapa", new Unclear()),
            new Reading("hadir semua kecuali Budi", new Unclear()),
            new Reading("ulang", new Unclear()),
            new Reading("palang", new Unclear()),
            new Reading("plang", new Unclear()),
            new Reading("pulau", new Unclear()),
            new Reading("puang", new Unclear()),
            new Reading("pulsa", new Unclear()),
            new Reading("pulas", new Unclear()),
            new Reading("peluang", new Unclear()),
            new Reading("paling", new Unclear()),
            new Reading("pulung", new Unclear()),
            new Reading("petang", new Unclear()),
            new Reading("pelanggan", new Unclear()),
            new Reading("izin pulang", new Unclear()),
            new Reading("mohon izin pulang cepat", new Unclear()),
            new Reading("boleh pulang", new Unclear()),
            new Reading("pulang?", new Unclear()),
            new Reading("belum pulang", new Unclear()),
            new Reading("pulang kampung", new Unclear()),
            new Reading("kapan pulang", new Unclear()),
            new Reading("pulang besok", new Unclear()),
            new Reading("jangan pulang dulu", new Unclear()),
            new Reading("pulangkan berkas", new Unclear()),
            new Reading("sepulang kerja", new Unclear()),
            new Reading("pulang cepat", new Unclear()),
            new Reading("anak saya sakit", new Unclear()),
            new Reading("bos hadiahnya mana", new Unclear()),
            new Reading("h", new Unclear()),
            new Reading("p", new Unclear()),
            new Reading("l", new Unclear()),
            new Reading("tes hadir atau tidak", new Unclear()),
            new Reading("hadir pulang", new Unclear()));

    static Stream<Reading> readings() {
        return READINGS.stream();
    }

    @ParameterizedTest
    @MethodSource("readings")
    void readsAsPeopleMeanIt(Reading reading) {
        assertEquals(reading.command(), CommandReader.read(reading.text(), NAME), reading.text());
    }

    @ParameterizedTest
    @MethodSource("readings")
    void readsTheSameInCapitalsAndWithSpaceAround(Reading reading) {
        if (!(reading.command() instanceof Report)) {
            assertEquals(
                    reading.command(),
                    CommandReader.read("  " + reading.text().toUpperCase(Locale.ROOT) + " \n", NAME),
                    reading.text());
        }
    }

    /// Words of the language that are like a command, and none of them is one.
    @Test
    void takesNoOtherWordForACommand() {
        String words =
                "hadiah hadirin hadirat hadis hadas hadang hadap hajar hajat hakim hakir hilir hambar halir hadap harta"
                        + " kadar sadar sidik padi pudar pagar palang paling pulas pulau pulih puluh pulsa pilang pelan pelang"
                        + " peluang petang puang palung pulen ulang kulang tulang belang malang walang pukang pisang"
                        + " lapar lapor-melapor laper lapik lapis lapuk lapok lapang lampu labor lepas lopar lupa layar lebar"
                        + " lagor vapor kapor tapir tapor lampir lapisan larian lapangan lamaran laparan lapo pelapor plang";
        for (String word : words.split(" ", -1)) {
            assertNull(CommandWord.of(word), word);
        }
    }

    /// Names may be commands, or look like one.
    @Test
    void knowsNamesFromCommands() {
        assertEquals(ARRIVED, CommandReader.read("Hadir", "Hadir Contoh"));
        assertEquals(ARRIVED, CommandReader.read("Hadie Contoh hadir", "Hadie Contoh"));
        assertEquals(new Unclear(), CommandReader.read("Hadie", "Hadie Contoh"));
        assertEquals(new EmptyReport(), CommandReader.read("Lapor pak, Contoh Kenari", NAME));
    }

    @Test
    void endsHoweverOftenTheCommandIsRepeated() {
        assertEquals(
                Report.class, CommandReader.read("lapor ".repeat(600), NAME).getClass());
    }

    @Test
    void keepsWhatStandsInAReport() {
        String text = "1) Rekap “surat masuk” – 12 berkas; 2) arsip 50%\n\nTerima kasih 🙏";

        assertEquals(new Report(text), CommandReader.read("LAPOR " + text, NAME));
    }
}
