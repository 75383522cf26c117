package id.edaran.roster.dutylists;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.echelons;
import static id.edaran.roster.Rules.except;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.onSite;
import static id.edaran.roster.Rules.positions;
import static id.edaran.roster.Rules.publicFacing;
import static id.edaran.roster.Rules.shifts;
import static id.edaran.roster.Rules.timeline;
import static id.edaran.roster.Rules.units;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.Position;
import id.edaran.roster.City;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.Rosters;
import id.edaran.roster.rostering.UnitRoster;
import id.edaran.support.EdaranTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class DutyListComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private static final LocalDate FIRST = LocalDate.parse("2020-04-01");
    private static final int DAYS = 30;
    private static final Map<String, Assignment> WORDS = Map.of(
            "Kantor", Assignment.ON_SITE,
            "Rumah", Assignment.HOME,
            "Sif", Assignment.SHIFT,
            "Piket", Assignment.DUTY,
            "Dipanggil", Assignment.RECALLED,
            "Isolasi", Assignment.ISOLATION,
            "Cuti", Assignment.LEAVE,
            "Tidak bertugas", Assignment.ABSENT,
            "Libur", Assignment.OFF);

    @Inject
    Rosters rosters;

    @Test
    void saysOnPaperWhatTheRosterSays() throws IOException {
        City city = bontang("64.81", "dls");
        for (String role : List.of("hr-admin", "auditor")) {
            Map<String, Map<LocalDate, String>> roster = roster(city, role, "dls-office");
            assertFalse(roster.isEmpty());
            assertEquals(roster, ofXlsx(get(city, role, "dls-office", XLSX)));
            assertEquals(roster, ofCsv(get(city, role, "dls-office", CSV)));
        }
        Map<String, Map<LocalDate, String>> shifts = roster(city, "auditor", "dls-kecamatan");
        assertTrue(shifts.values().stream().anyMatch(days -> days.containsValue("SHIFT2")));
        assertEquals(shifts, ofXlsx(get(city, "auditor", "dls-kecamatan", XLSX)));
        assertEquals(shifts, ofCsv(get(city, "auditor", "dls-kecamatan", CSV)));
    }

    @Test
    void citesCircularAndClauseOnEveryPaper() throws IOException {
        City city = bontang("64.82", "dlc");
        String text = text(get(city, "hr-admin", "dlc-office", PDF));
        for (String cited : List.of("no/home", "no/site", "bekerja dari rumah", "dikecualikan dari", "April 2020")) {
            assertTrue(text.contains(cited), cited + " in " + text);
        }
        assertTrue(text.contains("Contoh a") && text.contains("Bidang Contoh (dlc-office)"), text);
        assertTrue(text.contains("Halaman 1 dari 1"), text);
        try (XSSFWorkbook workbook = workbook(get(city, "hr-admin", "dlc-office", XLSX))) {
            XSSFSheet bases = workbook.getSheet("Dasar");
            Set<String> clauses = new TreeSet<>();
            for (Row row : bases) {
                clauses.add(row.getCell(0).getStringCellValue() + " "
                        + row.getCell(1).getStringCellValue());
            }
            assertEquals(Set.of("Surat edaran Butir", "no/home 1", "no/site 2"), clauses);
        }
        String english = text(city.as("auditor")
                .accept(PDF)
                .header("Accept-Language", "en")
                .get("/v1/units/dlc-office/duty-list?month=2020-04")
                .asByteArray());
        assertTrue(english.contains("Duty List") && english.contains("work from home"), english);
    }

    @Test
    void namesPeopleToTheirOfficeAlone() throws IOException {
        City city = bontang("64.83", "dln");
        for (String type : List.of(PDF, XLSX, CSV)) {
            for (String role : List.of("hr-admin", "agency-head")) {
                assertTrue(words(city, role, "dln-dinas", type).contains("Contoh a"), role + " " + type);
            }
            for (String role : List.of("auditor", "operator", "health-officer", "administrator")) {
                String words = words(city, role, null, type);
                assertFalse(words.contains("Contoh a"), role + " " + type);
                assertTrue(words.contains("dln-a"), role + " " + type);
            }
        }
        given().get("/v1/units/dln-office/duty-list").then().statusCode(401);
        city.as("employee", null, "dln-a")
                .get("/v1/units/dln-office/duty-list")
                .then()
                .statusCode(403);
        city.as("agency-head", "dln-other", null)
                .get("/v1/units/dln-office/duty-list")
                .then()
                .statusCode(403);
    }

    @Test
    void keepsFromOthersWhySomebodyIsAbsent() throws IOException {
        City city = bontang("64.84", "dlv");
        // Beyond what is computed, so that nothing overwrites it.
        UnitRoster stored = new UnitRoster(
                new UnitCode("dlv-office"),
                FIRST.plusDays(28),
                FIRST.plusDays(29),
                List.of(
                        new UnitRoster.Line(new EmployeeId("dlv-a"), "II", List.of(0, 0)),
                        new UnitRoster.Line(new EmployeeId("dlv-b"), "LL", List.of(0, 0))),
                List.of());
        QuarkusTransaction.requiringNew().run(() -> rosters.replace(List.of(stored), FIRST));
        for (String type : List.of(PDF, XLSX, CSV)) {
            String known = words(city, "hr-admin", null, type);
            assertTrue(known.contains("Isolasi") && known.contains("Cuti"), type);
            String veiled = words(city, "agency-head", "dlv-dinas", type);
            assertTrue(veiled.contains("Tidak bertugas"), type);
            assertFalse(veiled.contains("Isolasi") || veiled.contains("Cuti"), type);
        }
    }

    @Test
    void letsNoNameBecomeAFormula() throws IOException {
        City city = new City("64.85", "dli");
        city.publish(timeline("64.85", 1));
        city.agency("dinas");
        city.put(
                        "units/dli-office",
                        "{\"agency\":\"dli-dinas\",\"name\":\"=HYPERLINK(\\\"x\\\")\",\"kind\":\"OFFICE\"}")
                .statusCode(201);
        List<String> names = List.of("=1+1", "+62", "-1", "@SUM(A1)", "\u00a0=1", "Contoh \"Dua\", ST");
        for (int i = 0; i < names.size(); i++) {
            city.put(
                            "employees/dli-" + i,
                            "{\"nik\":\"" + City.nik("dli-" + i) + "\",\"name\":"
                                    + id.edaran.contracts.Json.text(names.get(i))
                                    + ",\"unit\":\"dli-office\",\"employmentType\":\"THL\"}")
                    .statusCode(201);
        }
        try (XSSFWorkbook workbook = workbook(get(city, "hr-admin", "dli-office", XLSX))) {
            Map<String, String> found = new HashMap<>();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                assertTrue(cell.getCellType() != CellType.FORMULA, cell.toString());
                if (cell.getColumnIndex() == 1) {
                    found.put(row.getCell(0).getStringCellValue(), cell.toString());
                }
            })));
            for (int i = 0; i < names.size(); i++) {
                assertEquals(
                        names.get(i).strip(), found.getOrDefault("dli-" + i, "").strip());
            }
        }
        for (CSVRecord line : csv(get(city, "hr-admin", "dli-office", CSV))) {
            for (String cell : line) {
                assertFalse(cell.strip().matches("(?s)[=+\\-@\t\r].*"), cell);
            }
        }
        assertTrue(text(get(city, "hr-admin", "dli-office", PDF)).contains("=1+1"));
    }

    @Test
    void answersInTheFormatThatIsAskedFor() {
        City city = new City("64.86", "dlf");
        city.agency("dinas");
        city.unit("office", "dinas", "");
        String address = "/v1/units/dlf-office/duty-list";
        for (Map.Entry<String, String> wanted : Map.of(
                        "text/html,application/xhtml+xml,*/*;q=0.8",
                        PDF + " pdf",
                        "*/*",
                        PDF + " pdf",
                        "text/csv, application/pdf;q=0.5",
                        CSV + " csv",
                        "application/pdf;q=0.5, " + XLSX,
                        XLSX + " xlsx")
                .entrySet()) {
            String[] type = wanted.getValue().split(" ", -1);
            city.as("auditor")
                    .header("Accept", wanted.getKey())
                    .get(address + "?month=2020-03")
                    .then()
                    .statusCode(200)
                    .contentType(containsString(type[0]))
                    .header(
                            "Content-Disposition",
                            equalTo("attachment; filename=\"piket-dlf-office-2020-03." + type[1] + "\""))
                    .header("Cache-Control", equalTo("private, no-store"));
        }
        city.as("auditor").accept("image/png").get(address).then().statusCode(406);
        for (String wrong : List.of("2020-13", "2020", "april", "1990-01", "2020-04-01")) {
            city.as("auditor").get(address + "?month=" + wrong).then().statusCode(400);
        }
        city.as("auditor").get(address + "?mont=2020-04").then().statusCode(400);
        city.as("auditor").get("/v1/units/dlf-nowhere/duty-list").then().statusCode(404);
    }

    private static City bontang(String region, String prefix) {
        City city = new City(region, prefix);
        city.publish(timeline(
                region,
                1,
                city(
                        "home",
                        "1",
                        "2020-03-23",
                        "2020-04-21",
                        home(50, except(echelons(Echelon.IV, Echelon.NONE), publicFacing()))),
                city("site", "2", "2020-03-23", "2020-04-21", onSite(positions(Position.FIELD_HEAD))),
                city("shift", "3", "2020-03-23", null, shifts(3, 1, units(prefix + "-kecamatan")))));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.unit("kecamatan", "dinas", "");
        for (String name : List.of("a", "b", "c", "d")) {
            city.employee(name, "office", "");
            city.employee("k" + name, "kecamatan", ",\"section\":\"" + name + "\"");
        }
        city.employee("counter", "office", ",\"publicFacing\":true");
        city.employee("head", "office", ",\"position\":\"FIELD_HEAD\",\"echelon\":\"IIIb\"");
        await().atMost(SOON)
                .until(() -> city.get("units/" + prefix + "-office/roster?from=2020-03-24&to=2020-03-24")
                                .extract()
                                .asString()
                                .contains("\"HOME\"")
                        && city.get("units/" + prefix + "-office/roster")
                                        .extract()
                                        .<List<Object>>path("lines")
                                        .size()
                                == 6);
        return city;
    }

    /// The month as the rosters' API has it: `ON_SITE`, `SHIFT2`.
    private static Map<String, Map<LocalDate, String>> roster(City city, String role, String unit) {
        List<Map<String, Object>> lines = city.as(role)
                .get("/v1/units/" + unit + "/roster?from=" + FIRST + "&to=" + FIRST.plusDays(DAYS - 1L))
                .then()
                .statusCode(200)
                .extract()
                .path("lines");
        Map<String, Map<LocalDate, String>> roster = new HashMap<>();
        for (Map<String, Object> line : lines) {
            Map<LocalDate, String> days = new HashMap<>();
            for (Object day : (List<?>) line.getOrDefault("days", List.of())) {
                Map<?, ?> fields = (Map<?, ?>) day;
                Object group = fields.get("group");
                days.put(
                        LocalDate.parse(String.valueOf(fields.get("date"))),
                        fields.get("assignment") + (group == null ? "" : String.valueOf(group)));
            }
            roster.put(String.valueOf(line.get("employee")), days);
        }
        return roster;
    }

    private static Map<String, Map<LocalDate, String>> ofXlsx(byte[] file) throws IOException {
        Map<String, Map<LocalDate, String>> roster = new HashMap<>();
        try (XSSFWorkbook workbook = workbook(file)) {
            XSSFSheet sheet = workbook.getSheet("Daftar Piket");
            Row headings = sheet.getRow(4);
            for (int i = 5; i <= sheet.getLastRowNum(); i++) {
                Map<LocalDate, String> days = new HashMap<>();
                for (int column = 2; column < headings.getLastCellNum(); column++) {
                    if (sheet.getRow(i).getCell(column) != null) {
                        days.put(
                                LocalDate.parse(headings.getCell(column).getStringCellValue()),
                                assignment(sheet.getRow(i).getCell(column).getStringCellValue()));
                    }
                }
                roster.put(sheet.getRow(i).getCell(0).getStringCellValue(), days);
            }
        }
        return roster;
    }

    private static Map<String, Map<LocalDate, String>> ofCsv(byte[] file) throws IOException {
        List<CSVRecord> lines = csv(file);
        Map<String, Map<LocalDate, String>> roster = new HashMap<>();
        for (CSVRecord line : lines.subList(1, lines.size())) {
            Map<LocalDate, String> days = new HashMap<>();
            for (int column = 2; column < line.size(); column++) {
                if (!line.get(column).isEmpty()) {
                    days.put(LocalDate.parse(lines.getFirst().get(column)), assignment(line.get(column)));
                }
            }
            roster.put(line.get(0), days);
        }
        return roster;
    }

    private static List<CSVRecord> csv(byte[] file) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(new String(file, UTF_8).substring(1)))) {
            return parser.getRecords();
        }
    }

    private static String assignment(String cell) {
        String word = cell.replaceAll(" [0-9]+$| \\(sif [0-9]+\\)$", "");
        return WORDS.get(word) + cell.substring(word.length()).replaceAll("[^0-9]", "");
    }

    private static String words(City city, String role, @org.jspecify.annotations.Nullable String agency, String type)
            throws IOException {
        String prefix = city.code("office");
        byte[] file = city.as(role, agency, null)
                .accept(type)
                .get("/v1/units/" + prefix + "/duty-list?month=2020-04")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        if (type.equals(PDF)) {
            return text(file);
        }
        if (type.equals(CSV)) {
            return new String(file, UTF_8);
        }
        StringBuilder words = new StringBuilder();
        try (XSSFWorkbook workbook = workbook(file)) {
            workbook.forEach(sheet ->
                    sheet.forEach(row -> row.forEach(cell -> words.append(cell).append('\n'))));
        }
        return words.toString();
    }

    private static byte[] get(City city, String role, String unit, String type) {
        return city.as(role)
                .accept(type)
                .get("/v1/units/" + unit + "/duty-list?month=2020-04")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static XSSFWorkbook workbook(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
