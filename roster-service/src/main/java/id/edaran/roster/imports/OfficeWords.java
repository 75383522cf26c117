package id.edaran.roster.imports;

import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words of personnel offices, as the contract has them. The contract's own words are understood as
/// well.
final class OfficeWords {
    /// Acting heads hold the office.
    private static final Pattern ACTING = Pattern.compile("^(plt|plh|pj|pjs) ");
    /// Titles of officials by how they begin, the longer ones first where one begins like another.
    private static final Map<String, Position> TITLES = titles();
    /// Whoever is called so leads something: which position it is must not be guessed.
    private static final Pattern LEADING =
            Pattern.compile("^(kepala|ka|wakil|sekretaris|asisten|direktur|ketua)( .*)?$");
    /// Assistants who do not assist the mayor.
    private static final Pattern FUNCTIONAL_ASSISTANT = Pattern.compile(
            "^asisten (apoteker|perawat|ahli|penata|pelatih|pelayanan|konselor|perpustakaan|perpustakawan|teknisi) ?.*$");
    private static final Pattern ECHELON = Pattern.compile("(?:ESELON)?(IV|III|II|I|4|3|2|1)([AB]?)");
    private static final List<String> NO_ECHELON =
            List.of("", "none", "non", "non eselon", "noneselon", "tidak ada", "nihil", "0");

    private OfficeWords() {}

    /// A title without leadership is staff; one of leadership that is not known is nothing.
    static Optional<Position> position(String title) {
        String plain = ACTING.matcher(Column.plain(title)).replaceFirst("");
        for (Position position : Position.values()) {
            if (plain.equals(position.name().toLowerCase(Locale.ROOT).replace('_', ' '))) {
                return Optional.of(position);
            }
        }
        for (Map.Entry<String, Position> known : TITLES.entrySet()) {
            if (plain.equals(known.getKey()) || plain.startsWith(known.getKey() + " ")) {
                return Optional.of(known.getValue());
            }
        }
        if (plain.equals("inspektur")) {
            return Optional.of(Position.INSPECTOR);
        }
        if (plain.equals("sekretaris")) {
            return Optional.of(Position.AGENCY_SECRETARY);
        }
        if (FUNCTIONAL_ASSISTANT.matcher(plain).matches()) {
            return Optional.of(Position.STAFF);
        }
        return LEADING.matcher(plain).matches() ? Optional.empty() : Optional.of(Position.STAFF);
    }

    static Optional<Echelon> echelon(String text) {
        if (NO_ECHELON.contains(Column.plain(text))) {
            return Optional.of(Echelon.NONE);
        }
        var matcher = ECHELON.matcher(Column.plain(text).replace(" ", "").toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String number = switch (matcher.group(1)) {
            case "1" -> "I";
            case "2" -> "II";
            case "3" -> "III";
            case "4" -> "IV";
            default -> matcher.group(1);
        };
        return Optional.of(Echelon.of(number + matcher.group(2).toLowerCase(Locale.ROOT)));
    }

    static Optional<EmploymentType> employment(String text) {
        return switch (Column.plain(text)) {
            case "pns", "cpns", "pegawai negeri sipil" -> Optional.of(EmploymentType.PNS);
            case "pppk", "p3k", "pegawai pemerintah dengan perjanjian kerja" -> Optional.of(EmploymentType.PPPK);
            case "tkd", "tenaga kontrak", "tenaga kontrak daerah" -> Optional.of(EmploymentType.TKD);
            case "thl", "tenaga harian lepas", "harian lepas" -> Optional.of(EmploymentType.THL);
            default -> Optional.empty();
        };
    }

    static Optional<Profession> profession(String text) {
        String plain = Column.plain(text);
        Optional<Profession> word = Arrays.stream(Profession.values())
                .filter(profession ->
                        plain.equals(profession.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .findFirst();
        return word.isPresent()
                ? word
                : switch (plain) {
                    case "kesehatan", "tenaga kesehatan", "nakes", "tenaga medis" -> Optional.of(Profession.HEALTH);
                    case "guru", "pendidik", "tenaga pendidik", "pendidikan" -> Optional.of(Profession.TEACHER);
                    case "pemadam", "pemadam kebakaran", "damkar" -> Optional.of(Profession.FIREFIGHTER);
                    case "satpol pp", "polisi pamong praja", "pol pp" -> Optional.of(Profession.CIVIL_ORDER);
                    case "penanggulangan bencana", "bpbd" -> Optional.of(Profession.DISASTER_RESPONSE);
                    case "lainnya", "lain lain" -> Optional.of(Profession.OTHER);
                    default -> Optional.empty();
                };
    }

    static Optional<Boolean> flag(String text) {
        return switch (Column.plain(text)) {
            case "ya", "y", "yes", "true", "benar", "1" -> Optional.of(true);
            case "tidak", "t", "no", "n", "false", "salah", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /// Whether a cell says that there is nothing, in the way offices write it.
    static boolean isDash(String text) {
        return text.equals("-") || text.equals("–") || text.equals("--");
    }

    private static Map<String, Position> titles() {
        Map<String, Position> titles = new LinkedHashMap<>();
        put(titles, Position.DEPUTY_MAYOR, "wakil wali kota", "wakil walikota", "wakil bupati");
        put(titles, Position.MAYOR, "wali kota", "walikota", "bupati");
        put(titles, Position.REGIONAL_SECRETARY, "sekretaris daerah", "sekda");
        put(titles, Position.COUNCIL_SECRETARY, "sekretaris dprd", "sekretaris dewan", "sekwan");
        put(
                titles,
                Position.ASSISTANT,
                "asisten sekretaris daerah",
                "asisten pemerintahan",
                "asisten perekonomian",
                "asisten administrasi",
                "asisten bidang",
                "asisten i",
                "asisten ii",
                "asisten iii",
                "asisten setda");
        put(titles, Position.EXPERT_STAFF, "staf ahli");
        put(titles, Position.FIELD_HEAD, "inspektur pembantu", "irban", "kepala bidang", "kabid");
        put(titles, Position.INSPECTOR, "inspektur daerah", "inspektur kota", "inspektur kabupaten");
        put(titles, Position.EXECUTIVE_HEAD, "kepala pelaksana", "kalak");
        put(
                titles,
                Position.AGENCY_HEAD,
                "kepala dinas",
                "kadis",
                "kepala badan",
                "kaban",
                "kepala satuan",
                "kepala satpol pp",
                "kasatpol pp",
                "kepala kantor",
                "direktur rsud",
                "direktur rumah sakit");
        put(titles, Position.SECRETARIAT_DIVISION_HEAD, "kepala bagian", "kabag");
        put(
                titles,
                Position.AGENCY_SECRETARY,
                "sekretaris dinas",
                "sekdin",
                "sekretaris badan",
                "sekban",
                "sekretaris inspektorat",
                "sekretaris satuan",
                "sekretaris satpol pp",
                "sekretaris kecamatan",
                "sekretaris camat",
                "sekcam");
        put(
                titles,
                Position.SECTION_HEAD,
                "kepala seksi",
                "kasi",
                "kepala sub",
                "kepala subbagian",
                "kepala subbag",
                "kepala subbidang",
                "kasubag",
                "kasubbag",
                "kasubbid",
                "kasubid",
                "sekretaris kelurahan",
                "sekretaris lurah",
                "seklur");
        put(titles, Position.SUBDISTRICT_HEAD, "camat");
        put(titles, Position.URBAN_VILLAGE_HEAD, "lurah");
        put(
                titles,
                Position.UPTD_HEAD,
                "kepala upt",
                "kepala uptd",
                "kepala unit pelaksana",
                "kepala puskesmas",
                "ka uptd",
                "ka upt");
        return titles;
    }

    private static void put(Map<String, Position> titles, Position position, String... beginnings) {
        for (String beginning : beginnings) {
            titles.put(beginning, position);
        }
    }
}
