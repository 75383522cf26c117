package id.edaran.roster.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.roster.City;
import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/// Everything that can be wrong with a file is named by its place, with what to do about it.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class ImportFaultsComponentTest {
    private static final List<String> HEADINGS = List.of(
            "Kode Pegawai",
            "NIP",
            "NIK",
            "Nama Lengkap",
            "Jabatan",
            "Eselon",
            "Golongan",
            "Unit Kerja",
            "OPD",
            "Status Kepegawaian",
            "Profesi",
            "Pelayanan Publik",
            "Seksi");
    private static final String NAME = "Contoh Kutilang";
    private static final int ID = 0;
    private static final int NIP = 1;
    private static final int NIK = 2;
    private static final int UNIT = 7;
    private static final int AGENCY = 8;
    private static final int EMPLOYMENT = 9;

    /// A sheet of people of whom each has one thing wrong.
    private static final class Faulty {
        private final XSSFSheet sheet;
        private final Set<String> expected = new LinkedHashSet<>();
        private int last = 1;

        Faulty(XSSFSheet sheet) {
            this.sheet = sheet;
            Workbook.row(sheet, 1, HEADINGS);
        }

        /// @return number of the row
        int good() {
            last++;
            Workbook.row(
                    sheet,
                    last,
                    List.of(
                            "flt-" + last,
                            nip(last),
                            Office.nik(11, last),
                            NAME,
                            "Staf",
                            "",
                            "III/a",
                            "flt-unit",
                            "",
                            "PNS",
                            "",
                            "",
                            ""));
            return last;
        }

        void with(char column, FaultKind kind, BiConsumer<Row, Integer> change) {
            int number = good();
            change.accept(sheet.getRow(number - 1), number);
            expected.add("Pegawai " + number + column + " " + kind);
        }

        void text(int cell, String text, char column, FaultKind kind) {
            with(column, kind, (row, number) -> set(row, cell, text));
        }
    }

    @Test
    void namesEachFaultByItsPlace() {
        City city = ImportComponentTest.city("35.81", "flt");
        city.put("agencies/flt-badan", "{\"region\":\"35.81\",\"name\":\"Badan Contoh\",\"kind\":\"BOARD\"}")
                .statusCode(201);
        for (String unit : List.of("twin1", "twin2")) {
            city.put("units/flt-" + unit, "{\"agency\":\"flt-badan\",\"name\":\"Unit Kembar\",\"kind\":\"OFFICE\"}")
                    .statusCode(201);
        }
        city.employee("here", "unit", "");
        city.employee("there", "unit", ",\"nip\":\"" + nip(900) + "\"");
        city.employee("third", "unit", "");
        City elsewhere = ImportComponentTest.city("35.82", "fle");
        elsewhere.employee("x", "unit", "");
        Set<String> expected = new LinkedHashSet<>();

        byte[] file = Workbook.of(workbook -> {
            Faulty faulty = new Faulty(workbook.createSheet("Pegawai"));
            fill(faulty);
            expected.addAll(faulty.expected);
            Workbook.row(workbook.createSheet("Petunjuk"), 1, List.of("Isi lembar Pegawai."));
            expected.add("Petunjuk nullnull HEADINGS_MISSING");
            XSSFSheet odd = workbook.createSheet("Lama");
            Workbook.row(odd, 2, List.of("NIK", "Nama", "Eslon", "Nama Pegawai", "Status Pegawai"));
            odd.addMergedRegion(new CellRangeAddress(1, 1, 4, 5));
            expected.addAll(List.of(
                    "Lama 2C HEADING_UNKNOWN",
                    "Lama 2D HEADING_TWICE",
                    "Lama 2F HEADING_UNREADABLE",
                    "Lama 2null COLUMN_MISSING"));
        });
        String answer = new Office(city)
                .run(Office.XLSX, file, "")
                .body("state", equalTo("REFUSED"))
                .body("rowsWritten", equalTo(0))
                .body("faultCount", equalTo(expected.size()))
                .extract()
                .asString();

        List<Map<String, Object>> faults =
                faults(city, io.restassured.path.json.JsonPath.from(answer).getString("id"));
        Set<String> found = faults.stream()
                .map(fault ->
                        fault.get("sheet") + " " + fault.get("row") + fault.get("column") + " " + fault.get("kind"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(expected), found);
        Set<String> kinds =
                faults.stream().map(fault -> String.valueOf(fault.get("kind"))).collect(Collectors.toSet());
        assertTrue(kinds.size() >= 36, kinds.toString());
        for (Map<String, Object> fault : faults) {
            assertFalse(String.valueOf(fault.get("message")).contains("{"), fault.toString());
            assertFalse(String.valueOf(fault.get("cure")).isBlank(), fault.toString());
            assertFalse(fault.toString().contains(NAME), fault.toString());
            assertFalse(fault.toString().matches("(?s).*[0-9]{10}.*"), fault.toString());
        }
        city.get("employees?unit=flt-unit").body("items.id", contains("flt-here", "flt-there", "flt-third"));
    }

    private static void fill(Faulty faulty) {
        faulty.with('B', FaultKind.NUMBER_LOST_DIGITS, (row, n) -> {
            row.removeCell(row.getCell(NIP));
            row.createCell(NIP).setCellValue(1.98503032010011E17);
        });
        faulty.with('C', FaultKind.NUMBER_LOST_DIGITS, (row, n) -> {
            row.removeCell(row.getCell(NIK));
            row.createCell(NIK).setCellValue(6474014101900040d);
        });
        faulty.text(NIP, "1,98503E+17", 'B', FaultKind.NUMBER_SCIENTIFIC);
        faulty.text(NIP, "19850303201001180", 'B', FaultKind.NIP_MALFORMED);
        faulty.with('B', FaultKind.NI_PPPK_MALFORMED, (row, n) -> {
            set(row, EMPLOYMENT, "P3K");
            set(row, NIP, "198513032021212001");
        });
        faulty.text(NIK, "6474013213900001", 'C', FaultKind.NIK_MALFORMED);
        faulty.with('C', FaultKind.NUMBERS_MISSING, (row, n) -> {
            set(row, NIP, "");
            set(row, NIK, "-");
        });
        faulty.text(3, " ", 'D', FaultKind.REQUIRED);
        faulty.text(3, "x".repeat(201), 'D', FaultKind.TEXT_NOT_FIT);
        faulty.text(UNIT, "", 'H', FaultKind.REQUIRED);
        faulty.text(EMPLOYMENT, "", 'J', FaultKind.REQUIRED);
        faulty.text(4, "Kepala Gudang", 'E', FaultKind.POSITION_UNKNOWN);
        faulty.text(5, "V.a", 'F', FaultKind.ECHELON_UNKNOWN);
        faulty.text(EMPLOYMENT, "Honorer", 'J', FaultKind.EMPLOYMENT_UNKNOWN);
        faulty.text(10, "Astronot", 'K', FaultKind.PROFESSION_UNKNOWN);
        faulty.text(11, "mungkin", 'L', FaultKind.YES_OR_NO);
        faulty.text(ID, "flt 1", 'A', FaultKind.ID_MALFORMED);
        faulty.text(ID, "6474014101900040", 'A', FaultKind.ID_IS_IDENTITY_NUMBER);
        int first = faulty.good();
        faulty.text(ID, "flt-" + first, 'A', FaultKind.ID_TWICE);
        faulty.text(NIP, nip(first), 'B', FaultKind.NIP_TWICE);
        faulty.text(NIK, Office.nik(11, first), 'C', FaultKind.NIK_TWICE);
        faulty.text(ID, "flt-here", 'A', FaultKind.ALREADY_THERE);
        faulty.with('C', FaultKind.ALREADY_THERE, (row, n) -> {
            set(row, ID, "");
            set(row, NIP, "");
            set(row, NIK, City.nik("flt-here"));
        });
        faulty.text(NIK, City.nik("flt-there"), 'C', FaultKind.NUMBER_OF_ANOTHER);
        faulty.with('B', FaultKind.NUMBERS_OF_TWO, (row, n) -> {
            set(row, ID, "");
            set(row, NIP, nip(900));
            set(row, NIK, City.nik("flt-third"));
        });
        faulty.text(ID, "fle-x", 'A', FaultKind.ID_OF_ANOTHER);
        faulty.text(UNIT, "Unit Hilang", 'H', FaultKind.UNIT_UNKNOWN);
        faulty.text(UNIT, "unit kembar", 'H', FaultKind.UNIT_AMBIGUOUS);
        faulty.text(AGENCY, "Badan Contoh", 'H', FaultKind.UNIT_OF_ANOTHER_AGENCY);
        faulty.text(AGENCY, "Dinas Lain", 'I', FaultKind.AGENCY_UNKNOWN);
        faulty.with('H', FaultKind.CELL_FORMULA, (row, n) -> row.getCell(UNIT).setCellFormula("\"flt-\"&\"unit\""));
        faulty.with(
                'H', FaultKind.CELL_ERROR, (row, n) -> row.getCell(UNIT).setCellErrorValue(FormulaError.NA.getCode()));
        faulty.with('D', FaultKind.CELL_NO_TEXT, (row, n) -> {
            row.removeCell(row.getCell(3));
            row.createCell(3).setCellValue(true);
        });
        faulty.text(13, "lebih", 'N', FaultKind.CELLS_WITHOUT_HEADING);
        int above = faulty.good();
        faulty.with('H', FaultKind.CELL_MERGED, (row, n) -> set(row, UNIT, ""));
        faulty.sheet.addMergedRegion(new CellRangeAddress(above - 1, above, UNIT, UNIT));
    }

    @Test
    void refusesWhatIsNoTableBeforeItIsRead() throws IOException {
        City city = ImportComponentTest.city("35.83", "flr");
        Office office = new Office(city);
        byte[] oldExcel = new byte[600];
        byte[] signature = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(signature, 0, oldExcel, 0, signature.length);
        byte[] workbook = Workbook.of(any -> any.createSheet("Kosong"));
        byte[] cut = java.util.Arrays.copyOf(workbook, workbook.length / 2);
        check(office, Office.XLSX, new byte[0], FaultKind.FILE_EMPTY);
        check(office, Office.XLSX, oldExcel, FaultKind.FILE_OLD_EXCEL);
        check(office, Office.XLSX, "NIK,Nama\n".getBytes(UTF_8), FaultKind.FILE_NO_WORKBOOK);
        check(office, Office.XLSX, archive("mimetype", 10), FaultKind.FILE_NO_WORKBOOK);
        check(office, Office.XLSX, cut, FaultKind.FILE_DAMAGED);
        check(office, Office.XLSX, archive("xl/worksheets/sheet1.xml", 300_000_000), FaultKind.FILE_UNPACKS_TOO_LARGE);
        check(office, Office.CSV, workbook, FaultKind.FILE_NO_CSV);
        check(office, Office.CSV, new byte[] {'N', 'I', 'K', 0, 'x'}, FaultKind.ENCODING_UNKNOWN);
        check(office, Office.CSV, new byte[] {(byte) 0x81, (byte) 0x8d}, FaultKind.ENCODING_UNKNOWN);
        check(office, Office.CSV, new byte[10_000_001], FaultKind.FILE_TOO_LARGE);
    }

    @Test
    void namesWhatIsWrongWithTablesAsAWhole() {
        Office office = new Office(ImportComponentTest.city("35.84", "flw"));
        String heading = "NIK,Nama,Unit,Status Pegawai\n";
        office.run(Office.CSV, (heading + "1,\"Contoh,flw-unit,THL\n2,b\n").getBytes(UTF_8), "")
                .body("faults.kind", contains("QUOTES_BROKEN"))
                .body("faults[0].row", equalTo(2));
        office.run(Office.CSV, heading.getBytes(UTF_8), "").body("faults.kind", contains("PEOPLE_MISSING"));
        office.run(Office.XLSX, Workbook.of(any -> any.createSheet("Kosong")), "")
                .body("faults.kind", contains("PEOPLE_MISSING"));
        office.run(Office.CSV, "Daftar\nsatu\n".getBytes(UTF_8), "").body("faults.kind", contains("HEADINGS_MISSING"));
        office.run(Office.CSV, (heading + "\n".repeat(60_000)).getBytes(UTF_8), "")
                .body("faults.kind", contains("ROWS_TOO_MANY"))
                .body("faults[0].message", containsString("50000"));
        office.run(Office.CSV, (heading + "x,y,z,w\n".repeat(9_000)).getBytes(UTF_8), "")
                .body("faultCount", equalTo(10_001))
                .body("faults[0].kind", equalTo("NIK_MALFORMED"))
                .body("faults[0].row", equalTo(2));
    }

    private static void check(Office office, String type, byte[] file, FaultKind kind) {
        office.send(type, file, "")
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors[0].message",
                        containsString(RowFault.of(Place.file(), kind).cure().indonesian()));
    }

    /// A workbook of one part beside those that make it one, all zeros.
    private static byte[] archive(String part, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            List<String> names =
                    part.startsWith("xl/") ? List.of("[Content_Types].xml", "xl/workbook.xml", part) : List.of(part);
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                int left = name.equals(part) ? size : 1;
                byte[] zeros = new byte[1_000_000];
                while (left > 0) {
                    zip.write(zeros, 0, Math.min(left, zeros.length));
                    left -= zeros.length;
                }
            }
        }
        return bytes.toByteArray();
    }

    private static List<Map<String, Object>> faults(City city, String id) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = city.as("hr-admin")
                    .get("/v1/imports/" + id + "/faults?limit=7&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            cursor = page.getString("next");
        }
        return all;
    }

    private static String nip(int number) {
        return String.format(java.util.Locale.ROOT, "198503032010012%03d", number);
    }

    private static void set(Row row, int cell, String text) {
        if (text.isEmpty()) {
            if (row.getCell(cell) != null) {
                row.removeCell(row.getCell(cell));
            }
        } else {
            row.createCell(cell).setCellValue(text);
        }
    }
}
