package id.edaran.roster.whatsapp;

import id.edaran.contracts.event.AttendanceRecorded.Place;
import id.edaran.roster.whatsapp.Command.Arrive;
import id.edaran.roster.whatsapp.Command.EmptyReport;
import id.edaran.roster.whatsapp.Command.Leave;
import id.edaran.roster.whatsapp.Command.Report;
import id.edaran.roster.whatsapp.Command.Unclear;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads HADIR, PULANG and LAPOR out of what people write.
///
/// A wrong guess puts something into somebody's record, so it is read with care: the command comes first
/// but for courtesies, and behind HADIR and PULANG nothing stands that could turn its sense. Everything
/// else is unclear, and the person is told how to write it.
final class CommandReader {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019.][\\p{L}\\p{N}]+)*");
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");
    private static final int LONGEST_REPORT = 4_000;
    /// HADIR and PULANG with every courtesy are no longer than this.
    private static final int LONGEST_SIGN = 200;

    private static final Set<String> ADDRESSES = words(
            "pak bu bapak ibu bpk mas mbak mba bang kak bos boss komandan ndan pimpinan kabag kabid kasi lurah camat admin min yth");
    /// What may stand before a command.
    private static final Set<String> OPENINGS = joined(
            ADDRESSES,
            words(
                    "selamat slmt met pagi siang sore malam malem assalamualaikum assalamu'alaikum asalamualaikum aslm wr wb"
                            + " salam sejahtera shalom halo hallo hai hi permisi maaf siap ok oke saya sy aku sudah sdh udah udh telah"));
    /// Courtesies that ask for leave: who asks whether they may go has not gone.
    private static final Set<String> ASKING = words("izin ijin mohon mhn minta");
    /// What may stand behind HADIR and PULANG without turning their sense.
    private static final Set<String> CLOSINGS = joined(
            OPENINGS,
            words(
                    "di dari dr ke pada kantor ktr rumah rmh wfh wfo work from home office online daring sekarang skrg hari ini"
                            + " kerja bekerja tugas bertugas dinas piket jam pukul wib wita wit ya yah nih dulu duluan tepat waktu"
                            + " terima kasih terimakasih trima trims makasih mksh tks thx"));
    private static final Set<String> QUESTIONS = words(
            "apa apakah kapan kemana mana dimana siapa bagaimana gimana gmn kenapa mengapa berapa brp bisa boleh");
    /// What may stand between LAPORAN and the colon behind it.
    private static final Set<String> HEADING = joined(
            ADDRESSES,
            words(
                    "harian kerja pekerjaan kegiatan tugas wfh wfo piket hari ini tanggal tgl saya sy senin selasa rabu kamis"
                            + " jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober november"
                            + " desember"));
    private static final Pattern HEADING_END = Pattern.compile("[:;=\\n\u2013\u2014]|\\s-\\s?|-\\s");

    private CommandReader() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }

    private static Set<String> joined(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }

    /// A word and where it ends.
    private record Word(String text, int end) {}

    /// @param ownName of whoever wrote it: people sign what they write
    static Command read(String text, String ownName) {
        Set<String> names = new HashSet<>();
        split(normal(ownName)).forEach(name -> names.add(name.text()));
        return read(normal(text), names);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static Command read(String text, Set<String> names) {
        List<Word> words = split(text);
        boolean asking = false;
        int first = 0;
        while (first < words.size()) {
            String word = words.get(first).text();
            CommandWord command = CommandWord.of(word);
            // A name may look like a slip; only somebody called Hadir writes it out.
            if (command != null && (command.isWrittenAs(word) || !names.contains(word))) {
                return carried(command, text.substring(words.get(first).end()), names, asking);
            }
            if (!OPENINGS.contains(word) && !ASKING.contains(word) && !names.contains(word)) {
                return new Unclear();
            }
            asking |= ASKING.contains(word);
            first++;
        }
        return new Unclear();
    }

    /// @param asking whether it is asked for as a favour
    private static Command carried(CommandWord command, String rest, Set<String> names, boolean asking) {
        return switch (command) {
            case HADIR -> isAside(rest, names) ? new Arrive(place(rest)) : new Unclear();
            case PULANG -> !asking && isAside(rest, names) ? new Leave() : new Unclear();
            case LAPOR -> report(rest, names);
            case LAPORAN -> headed(rest, names);
        };
    }

    /// Whether what stands behind a command leaves its sense as it is.
    private static boolean isAside(String rest, Set<String> names) {
        return rest.indexOf('?') < 0
                && split(rest).stream()
                        .map(Word::text)
                        .allMatch(word -> CLOSINGS.contains(word)
                                || names.contains(word)
                                || NUMBER.matcher(word).matches());
    }

    private static @Nullable Place place(String rest) {
        Set<String> said = new HashSet<>();
        split(rest).forEach(word -> said.add(word.text()));
        boolean home = said.contains("rumah") || said.contains("rmh") || said.contains("wfh") || said.contains("home");
        boolean office =
                said.contains("kantor") || said.contains("ktr") || said.contains("wfo") || said.contains("office");
        if (home == office) {
            return null;
        }
        return home ? Place.HOME : Place.ON_SITE;
    }

    private static Command report(String rest, Set<String> names) {
        List<Word> words = split(rest);
        String said =
                rest.strip().replaceFirst("^[\\p{Punct}\\s\u2013\u2014]+", "").strip();
        if (words.stream().map(Word::text).allMatch(word -> CLOSINGS.contains(word) || names.contains(word))) {
            return new EmptyReport();
        }
        // "Lapor, hadir Pak": LAPOR is a courtesy, and what it reports is the command.
        Command within = said.length() > LONGEST_SIGN ? new Unclear() : read(said, names);
        if (within instanceof Arrive || within instanceof Leave) {
            return within;
        }
        boolean question =
                said.endsWith("?") || QUESTIONS.contains(words.getFirst().text());
        return question || said.length() > LONGEST_REPORT ? new Unclear() : new Report(said);
    }

    /// LAPORAN begins many a sentence about reports; a report itself follows a heading.
    private static Command headed(String rest, Set<String> names) {
        Matcher end = HEADING_END.matcher(rest);
        if (!end.find()) {
            return split(rest).isEmpty() ? new EmptyReport() : new Unclear();
        }
        boolean heading = split(rest.substring(0, end.start())).stream()
                .map(Word::text)
                .allMatch(word -> HEADING.contains(word) || NUMBER.matcher(word).matches());
        return heading ? report(rest.substring(end.end()), names) : new Unclear();
    }

    private static List<Word> split(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), matcher.end()));
        }
        return words;
    }
}
