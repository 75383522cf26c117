package id.edaran.roster.imports;

import static org.awaitility.Awaitility.await;

import id.edaran.roster.City;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Locale;

/// The personnel office of a city, which sends files and looks what became of them.
final class Office {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final City city;

    Office(City city) {
        this.city = city;
    }

    ValidatableResponse send(String type, byte[] file, String query) {
        return city.as("hr-admin")
                .contentType(type)
                .body(file)
                .post("/v1/imports" + query)
                .then();
    }

    /// Sends a file and waits until it is done with.
    ValidatableResponse run(String type, byte[] file, String query) {
        return end(send(type, file, query).statusCode(201).extract().path("id"));
    }

    ValidatableResponse end(String id) {
        await().atMost(SOON).until(() -> look(id).extract().path("endedAt") != null);
        return look(id);
    }

    ValidatableResponse look(String id) {
        return city.as("hr-admin").get("/v1/imports/" + id).then().statusCode(200);
    }

    /// A NIK of nobody else in the test.
    ///
    /// @param series tells tests apart, two digits
    static String nik(int series, int number) {
        return String.format(
                Locale.ROOT, "64%02d%02d0101%02d%04d", series, number / 990_000, number / 10_000 % 99, number % 10_000);
    }
}
