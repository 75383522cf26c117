package id.edaran.roster.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The columns of a table of people that are kept, and the headings under which offices have them.
public enum Column {
    ID("id", "Kode Pegawai", "id pegawai", "nomor pegawai", "no pegawai", "id", "employee id", "employee code"),
    NIP(
            "nip",
            "NIP",
            "nip baru",
            "nip pns",
            "ni pppk",
            "nip pppk",
            "nip ni pppk",
            "nomor induk pegawai",
            "civil servant number"),
    NIK(
            "nik",
            "NIK",
            "no nik",
            "nomor nik",
            "no ktp",
            "nomor ktp",
            "nik ktp",
            "nomor induk kependudukan",
            "identity card number",
            "national id"),
    NAME(
            "name",
            "Nama",
            "nama lengkap",
            "nama pegawai",
            "nama dan gelar",
            "nama lengkap dan gelar",
            "name",
            "full name",
            "employee name"),
    UNIT(
            "unit",
            "Unit Kerja",
            "unit",
            "kode unit",
            "kode unit kerja",
            "nama unit",
            "nama unit kerja",
            "unit organisasi",
            "unor",
            "unit code",
            "work unit"),
    AGENCY(
            "agency",
            "OPD",
            "kode opd",
            "nama opd",
            "perangkat daerah",
            "organisasi perangkat daerah",
            "skpd",
            "instansi",
            "satuan kerja",
            "satker",
            "agency",
            "agency code"),
    SECTION("section", "Seksi", "sub bagian", "subbagian", "seksi sub bagian", "seksi subbagian", "section"),
    POSITION("position", "Jabatan", "nama jabatan", "jabatan struktural", "position", "job title"),
    ECHELON("echelon", "Eselon", "tingkat eselon", "eselonering", "echelon"),
    EMPLOYMENT(
            "employmentType",
            "Status Kepegawaian",
            "status pegawai",
            "jenis pegawai",
            "jenis kepegawaian",
            "employment type",
            "employmenttype",
            "employment"),
    PROFESSION("profession", "Profesi", "kelompok profesi", "rumpun profesi", "profession"),
    PUBLIC_FACING(
            "publicFacing",
            "Pelayanan Publik",
            "melayani publik",
            "layanan publik",
            "pelayanan langsung",
            "public facing",
            "publicfacing",
            "serves the public");

    /// What personnel offices keep and the directory has no field for.
    private static final Set<String> NOT_KEPT = Set.of(
            "no",
            "no urut",
            "nomor",
            "nomor urut",
            "golongan",
            "gol",
            "gol ruang",
            "golongan ruang",
            "pangkat",
            "pangkat gol",
            "pangkat golongan",
            "pangkat gol ruang",
            "pangkat golongan ruang",
            "tmt",
            "tmt golongan",
            "tmt jabatan",
            "tmt cpns",
            "tmt pns",
            "masa kerja",
            "jenis kelamin",
            "jk",
            "l p",
            "tempat lahir",
            "tanggal lahir",
            "tgl lahir",
            "tempat tanggal lahir",
            "umur",
            "usia",
            "agama",
            "pendidikan",
            "pendidikan terakhir",
            "alamat",
            "no hp",
            "telepon",
            "email",
            "keterangan",
            "ket",
            "number",
            "rank",
            "grade",
            "gender",
            "sex",
            "birth date",
            "date of birth",
            "place of birth",
            "age",
            "religion",
            "education",
            "address",
            "phone",
            "e mail",
            "remarks",
            "notes");
    private static final Map<String, Column> BY_HEADING = byHeading();
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String field;
    private final String heading;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<String> others;

    /// @param field of the directory's employee, as its JSON has it
    /// @param heading that is suggested
    Column(String field, String heading, String... others) {
        this.field = field;
        this.heading = heading;
        this.others = List.of(others);
    }

    String field() {
        return field;
    }

    String heading() {
        return heading;
    }

    static Optional<Column> of(String heading) {
        return Optional.ofNullable(BY_HEADING.get(plain(heading)));
    }

    static Optional<Column> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    static boolean isKnownAndNotKept(String heading) {
        return NOT_KEPT.contains(plain(heading));
    }

    /// How many of these are headings of columns that are kept.
    public static long recognised(List<String> headings) {
        return headings.stream()
                .map(Column::of)
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    /// Lower case, words alone.
    static String plain(String text) {
        return NO_WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static Map<String, Column> byHeading() {
        Map<String, Column> headings = new HashMap<>();
        for (Column column : values()) {
            headings.put(column.heading.toLowerCase(Locale.ROOT), column);
            column.others.forEach(other -> headings.put(other, column));
        }
        return Map.copyOf(headings);
    }
}
