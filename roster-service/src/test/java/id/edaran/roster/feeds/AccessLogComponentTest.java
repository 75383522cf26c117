package id.edaran.roster.feeds;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.support.EdaranTestResource;
import id.edaran.support.Traces;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Somebody who runs the service switches its access log on.
@QuarkusTest
@TestProfile(AccessLogComponentTest.Logged.class)
@WithTestResource(EdaranTestResource.class)
class AccessLogComponentTest {
    /// With the access log, otherwise as it comes.
    public static final class Logged implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.access-log.enabled", "true");
        }
    }

    @Test
    void namesNoKey() {
        String key = "kunci-rahasia-kenari";
        try (Traces traces = Traces.listen()) {
            given().get("/v1/employees/contoh-a/calendar.ics?key=" + key).then().statusCode(404);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> traces.log().stream()
                            .anyMatch(line -> line.contains("/v1/employees/contoh-a/calendar.ics")));
            assertEquals(
                    List.of(),
                    traces.log().stream().filter(line -> line.contains(key)).toList());
        }
    }
}
