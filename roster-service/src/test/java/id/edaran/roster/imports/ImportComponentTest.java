package id.edaran.roster.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.roster.City;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.Traces;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class ImportComponentTest {
    @Inject
    AgroalDataSource database;

    @Test
    void listsTheImportsOfWhoeverMayAskForThem() {
        City city = city("35.79", "imp79");
        Office office = new Office(city);
        byte[] wrong = "Nama;Kolom Aneh\nContoh;1\n".getBytes(UTF_8);
        String first = office.run(Office.CSV, wrong, "").extract().path("id");
        String second =
                office.run(Office.CSV, wrong, "?existing=REPLACE").extract().path("id");
        List<String> both = new ArrayList<>(List.of(first, second));

        List<String> listed = city.as("hr-admin")
                .get("/v1/imports")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertEquals(Set.copyOf(both), Set.copyOf(listed));
        String next = city.as("hr-admin")
                .get("/v1/imports?limit=1")
                .then()
                .body("items.id", equalTo(List.of(listed.getFirst())))
                .body("items[0].state", equalTo("REFUSED"))
                .extract()
                .path("next");
        city.as("hr-admin")
                .get("/v1/imports?limit=1&cursor=" + next)
                .then()
                .body("items.id", equalTo(List.of(listed.getLast())))
                .body("next", nullValue());
        // What was asked for with a token of the whole region is not one agency's to see.
        city.as("hr-admin", "imp79-dinas", null).get("/v1/imports").then().body("items.id", equalTo(List.of()));
        city.as("hr-admin").get("/v1/imports?cursor=bm93aGVyZQ").then().statusCode(400);
        city.as("auditor").get("/v1/imports").then().statusCode(403);
    }

    @Test
    void importsTheTableOfAnOffice() {
        City city = city("35.71", "imp1");
        String nip = "198503032010011801";
        byte[] file = Workbook.of(workbook -> {
            var sheet = workbook.createSheet("Pegawai");
            Workbook.row(sheet, 1, List.of("DAFTAR PEGAWAI 2020"));
            sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(0, 0, 0, 8));
            Workbook.row(
                    sheet,
                    3,
                    List.of(
                            "No.",
                            "NIP / NI PPPK",
                            "No. KTP",
                            "Nama Lengkap",
                            "Jabatan",
                            "Eselon",
                            "Gol. Ruang",
                            "Unit Kerja",
                            "OPD",
                            "Status Kepegawaian",
                            "Seksi",
                            "Kode Pegawai",
                            "Pelayanan Publik"));
            Workbook.row(
                    sheet,
                    4,
                    List.of(
                            "1",
                            "19850303 201001 1 801",
                            "",
                            "Contoh Satu",
                            "Plt. Kepala Bidang Umum",
                            "III.b",
                            "III/d",
                            "bidang  contoh",
                            "Dinas Contoh",
                            "PNS",
                            "",
                            "imp1-a",
                            "ya"));
            Workbook.row(
                    sheet,
                    6,
                    List.of(
                            "2",
                            "",
                            "'" + Office.nik(1, 1),
                            "Contoh Dua",
                            "Pengadministrasi Umum",
                            "-",
                            "",
                            "imp1-unit",
                            "",
                            "Tenaga Kontrak",
                            "Seksi Arsip",
                            "imp1-b",
                            "-"));
        });

        new Office(city)
                .run(Office.XLSX, file, "")
                .body("state", equalTo("DONE"))
                .body("rowsRead", equalTo(2))
                .body("rowsWritten", equalTo(2))
                .body("created", equalTo(2))
                .body("faultCount", equalTo(0))
                .body("ignoredColumns", contains("No.", "Gol. Ruang"));

        city.as("hr-admin")
                .get("/v1/employees/imp1-a")
                .then()
                .statusCode(200)
                .body("name", equalTo("Contoh Satu"))
                .body("nip", equalTo("***************" + nip.substring(15)))
                .body("unit", equalTo("imp1-unit"))
                .body("position", equalTo("FIELD_HEAD"))
                .body("echelon", equalTo("IIIb"))
                .body("publicFacing", equalTo(true));
        city.as("hr-admin")
                .get("/v1/employees/imp1-b")
                .then()
                .body("employmentType", equalTo("TKD"))
                .body("section", equalTo("Seksi Arsip"))
                .body("position", equalTo("STAFF"))
                .body("publicFacing", nullValue());
    }

    @Test
    void readsWhatSpreadsheetsWriteAsCsv() {
        City city = city("35.72", "imp2");
        Charset windows = Charset.forName("windows-1252");
        String heading = "ID;NIK;Nama;Unit Kerja;Status Kepegawaian\r\n";
        List<byte[]> files = List.of(
                ("\ufeff" + heading + row("r0", 0, "José")).getBytes(UTF_8),
                (heading + row("r1", 1, "José")).getBytes(windows),
                ("\ufeff" + heading + row("r2", 2, "José")).replace(';', '\t').getBytes(UTF_16LE),
                (heading + row("r3", 3, "José")).replace(';', ',').getBytes(UTF_8),
                ("sep=|\n" + heading + row("r4", 4, "José")).replace(';', '|').getBytes(UTF_8),
                ("Daftar pegawai, lengkap\n\n" + heading + row("r5", 5, "José")).getBytes(UTF_8),
                (heading + row("r6", 6, "\"Contoh; \"\"José\"\"\nTujuh\"")).getBytes(UTF_8),
                (heading + "imp2-r7;=\"" + Office.nik(2, 7) + "\";José;imp2-unit;THL\n;;;;\n").getBytes(UTF_8));

        for (int i = 0; i < files.size(); i++) {
            new Office(city)
                    .run(Office.CSV, files.get(i), "")
                    .body("state", equalTo("DONE"))
                    .body("rowsRead", equalTo(1));
            city.as("hr-admin")
                    .get("/v1/employees/imp2-r" + i)
                    .then()
                    .statusCode(200)
                    .body("name", containsString("José"));
        }
        city.as("hr-admin").get("/v1/employees/imp2-r6").then().body("name", equalTo("Contoh; \"José\" Tujuh"));
    }

    @Test
    void replacesWhatTheFileHasColumnsFor() {
        City city = city("35.73", "imp3");
        city.put(
                        "employees/imp3-a",
                        "{\"nik\":\"" + Office.nik(3, 1) + "\",\"name\":\"Contoh Lama\",\"unit\":\"imp3-unit\","
                                + "\"employmentType\":\"THL\",\"echelon\":\"IVa\",\"section\":\"Arsip\",\"phone\":\"081200003573\"}")
                .statusCode(201);
        city.employee("b", "unit", "");
        String file = "NIK,Jabatan,Unit\n%s,Lurah,Bidang Lain\n%s,Staf,imp3-unit\n"
                .formatted(Office.nik(3, 1), City.nik("imp3-b"));
        city.unit("other", "dinas", "");
        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .body("{\"agency\":\"imp3-dinas\",\"name\":\"Bidang Lain\",\"kind\":\"OFFICE\"}")
                .put("/v1/units/imp3-other")
                .then()
                .statusCode(200);

        new Office(city)
                .run(Office.CSV, file.getBytes(UTF_8), "?existing=REPLACE")
                .body("state", equalTo("DONE"))
                .body("created", equalTo(0))
                .body("replaced", equalTo(1))
                .body("unchanged", equalTo(1));

        city.as("hr-admin")
                .get("/v1/employees/imp3-a")
                .then()
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("Contoh Lama"))
                .body("unit", equalTo("imp3-other"))
                .body("position", equalTo("URBAN_VILLAGE_HEAD"))
                .body("echelon", equalTo("IVa"))
                .body("section", equalTo("Arsip"))
                .body("phone", equalTo("***********573"));
        city.as("hr-admin").get("/v1/employees/imp3-b").then().header("ETag", equalTo("\"1\""));
    }

    @Test
    void makesIdsThatTellNothing() {
        City city = city("35.74", "imp4");
        String file = "NIK,Nama,Unit,Employment Type\n" + Office.nik(4, 1) + ",Contoh,imp4-unit,THL\n";
        new Office(city).run(Office.CSV, file.getBytes(UTF_8), "").body("state", equalTo("DONE"));
        String id = city.as("hr-admin")
                .get("/v1/employees?unit=imp4-unit")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        assertTrue(id.matches("P-[0-9A-V]{10,16}"), id);
    }

    @Test
    void takesFilesOfThePersonnelOfficeAlone() {
        City city = city("35.75", "imp5");
        byte[] file = ("NIK,Nama,Unit,Status Pegawai\n" + Office.nik(5, 1) + ",Contoh,imp5-unit,THL\n").getBytes(UTF_8);
        given().contentType(Office.CSV).body(file).post("/v1/imports").then().statusCode(401);
        for (String role : List.of("administrator", "agency-head", "auditor", "employee")) {
            city.as(role)
                    .contentType(Office.CSV)
                    .body(file)
                    .post("/v1/imports")
                    .then()
                    .statusCode(403);
        }
        new Office(city).send(Office.CSV, file, "?existing=IGNORE").statusCode(400);
        new Office(city).send("application/json", file, "").statusCode(415);
        // Somebody else's agency is as good as none.
        String refused = city.as("hr-admin", "imp5-other", null)
                .contentType(Office.CSV)
                .body(file)
                .post("/v1/imports")
                .then()
                .statusCode(201)
                .body("agency", equalTo("imp5-other"))
                .extract()
                .path("id");
        new Office(city).end(refused).body("state", equalTo("REFUSED")).body("faults.kind", contains("UNIT_UNKNOWN"));
        city.as("hr-admin", "imp5-dinas", null)
                .get("/v1/imports/" + refused)
                .then()
                .statusCode(403);
        city.as("auditor").get("/v1/imports/" + refused).then().statusCode(403);
        city.as("hr-admin").get("/v1/imports/nothing").then().statusCode(404);
    }

    @Test
    void answersARepeatedRequestOnce() {
        City city = city("35.76", "imp6");
        byte[] file = ("NIK,Nama,Unit,Status Pegawai\n" + Office.nik(6, 1) + ",Contoh,imp6-unit,THL\n").getBytes(UTF_8);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(city.as("hr-admin", null, "imp6-hr")
                    .header("Idempotency-Key", "imp6-key")
                    .contentType(Office.CSV)
                    .body(file)
                    .post("/v1/imports")
                    .then()
                    .statusCode(201)
                    .header("Location", containsString("/v1/imports/"))
                    .header("ETag", notNullValue())
                    .extract()
                    .path("id"));
        }
        assertEquals(ids.getFirst(), ids.getLast());
        city.as("hr-admin", null, "imp6-hr")
                .header("Idempotency-Key", "imp6-key")
                .contentType(Office.CSV)
                .body(new byte[] {'x'})
                .post("/v1/imports")
                .then()
                .statusCode(422);
    }

    @Test
    void leavesNothingOfAFileInClear() throws SQLException {
        City city = city("35.77", "imp7");
        String nik = Office.nik(7, 77);
        String name = "Contoh Rahasia Cendrawasih";
        List<String> places = new ArrayList<>();
        try (Traces traces = Traces.listen()) {
            String good = "NIK,Nama,Unit,Status Pegawai\n" + nik + "," + name + ",imp7-unit,THL\n";
            String taken = new Office(city)
                    .send(Office.CSV, good.getBytes(UTF_8), "")
                    .statusCode(201)
                    .extract()
                    .path("id");
            places.addAll(Traces.cells(database));
            new Office(city).end(taken).body("state", equalTo("DONE"));
            // The first row of people is taken for headings, and columns are shifted.
            String shifted = "NIK,Nama," + nik + "," + name + "\n" + name + "," + nik + "," + name + "," + nik + "\n";
            new Office(city)
                    .run(Office.CSV, shifted.getBytes(UTF_8), "")
                    .body("state", equalTo("REFUSED"))
                    .body(not(containsString(nik)));
            new Office(city)
                    .run(Office.CSV, good.getBytes(UTF_8), "")
                    .body("faults.kind", contains("ALREADY_THERE"))
                    .body(not(containsString(nik)))
                    .body(not(containsString(name)));
            places.addAll(traces.log());
        }
        places.addAll(Traces.cells(database));
        for (String canary : List.of(nik, name + ",imp7")) {
            assertEquals(
                    List.of(),
                    places.stream().filter(place -> place.contains(canary)).toList());
        }
        assertTrue(places.stream().anyMatch(place -> place.contains("ALREADY_THERE")));
    }

    private static String row(String id, int number, String name) {
        return "imp2-" + id + ";" + Office.nik(2, number) + ";" + name + ";imp2-unit;THL\r\n";
    }

    static City city(String region, String prefix) {
        City city = new City(region, prefix);
        city.agency("dinas");
        city.unit("unit", "dinas", "");
        return city;
    }
}
