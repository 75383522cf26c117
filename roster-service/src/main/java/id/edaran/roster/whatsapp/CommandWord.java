package id.edaran.roster.whatsapp;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words that people command with, also where they are mistyped.
///
/// A slip is one that fingers make: a letter held too long, a vowel left out, two letters the wrong way
/// round, the key beside. An edit distance alone would take LAPAR (hungry) for LAPOR and PALANG (a bar)
/// for PULANG.
enum CommandWord {
    HADIR,
    PULANG,
    LAPOR,
    LAPORAN;

    private static final String VOWELS = "aeiou";
    /// What people write short.
    private static final Map<String, CommandWord> SHORT =
            Map.of("hdr", HADIR, "plg", PULANG, "plng", PULANG, "pulag", PULANG, "pulan", PULANG);
    /// Words and names that one such slip makes of a command.
    private static final Set<String> OTHERS = Set.of("plang", "pilang", "pukang", "hadri", "hadid", "hadif");
    /// The keys around each letter of the commands.
    private static final Map<Character, String> BESIDE = Map.ofEntries(
            Map.entry('a', "qwsz"),
            Map.entry('d', "serfcx"),
            Map.entry('g', "ftyhbv"),
            Map.entry('h', "gyujnb"),
            Map.entry('i', "uokj"),
            Map.entry('l', "kop"),
            Map.entry('n', "bhjm"),
            Map.entry('o', "iplk"),
            Map.entry('p', "ol"),
            Map.entry('r', "etfd"),
            Map.entry('u', "yijh"));

    /// @param word in lower case
    /// @return null where it is another word
    static @Nullable CommandWord of(String word) {
        for (CommandWord command : values()) {
            if (command.isMeantBy(word)) {
                return command;
            }
        }
        return SHORT.get(word);
    }

    /// Whether it stands there without a slip.
    boolean isWrittenAs(String word) {
        return name().equalsIgnoreCase(word);
    }

    private boolean isMeantBy(String word) {
        String right = name().toLowerCase(Locale.ROOT);
        String single = withoutHeldKeys(word);
        return single.equals(right) || isSlipFor(right, single) || isSlipFor(right, word);
    }

    /// Nobody mistypes the first letter often enough for what other words it would let in.
    private static boolean isSlipFor(String right, String written) {
        return written.charAt(0) == right.charAt(0)
                && !OTHERS.contains(written)
                && (lacksAVowel(right, written) || hasTwoSwapped(right, written) || hasTheKeyBeside(right, written));
    }

    private static String withoutHeldKeys(String word) {
        return word.replaceAll("(.)\\1+", "$1");
    }

    private static boolean lacksAVowel(String right, String written) {
        if (written.length() != right.length() - 1) {
            return false;
        }
        for (int i = 1; i < right.length(); i++) {
            boolean without = VOWELS.indexOf(right.charAt(i)) >= 0
                    && written.equals(right.substring(0, i) + right.substring(i + 1));
            if (without) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTwoSwapped(String right, String written) {
        for (int i = 1; i + 1 < right.length(); i++) {
            String swapped = right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2);
            if (written.equals(swapped)) {
                return true;
            }
        }
        return false;
    }

    /// Instead of a letter, or together with it.
    private static boolean hasTheKeyBeside(String right, String written) {
        for (int i = 1; i < right.length(); i++) {
            String before = right.substring(0, i);
            for (char beside : BESIDE.getOrDefault(right.charAt(i), "").toCharArray()) {
                boolean slipped = written.equals(before + beside + right.substring(i + 1))
                        || written.equals(before + beside + right.substring(i))
                        || written.equals(before + right.charAt(i) + beside + right.substring(i + 1));
                if (slipped) {
                    return true;
                }
            }
        }
        return false;
    }
}
