package id.edaran.policy;

import static id.edaran.policy.PolicyApi.amend;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.rules;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.UnitChanged;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the directory says of units decides which rules meet: nobody is in two units that do not lie in one
/// another.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class PlacesComponentTest {
    private static final String DAY = "on=2020-03-24";

    private String city = "";

    @BeforeEach
    void inACityOfItsOwn() {
        city = city("Asia/Makassar");
    }

    @Test
    void rulesForTwoUnitsMeetUntilTheDirectoryKnowsThemApart() {
        String[] both = {homeOf("units", "LICENCES", 50), homeOf("units", "TAXES", 75)};
        Response published = publish(circular(city, "1/2020", "2020-03-23", null, both));
        published.then().statusCode(200).body("warnings", hasSize(1));
        rules(city, DAY).then().body("overruled.clause", contains("1"));

        tell("LICENCES", "A", null, UnitKind.COUNTER);
        tell("TAXES", "B", null, UnitKind.COUNTER);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> rules(city, DAY).then().body("overruled", empty()));
        amend(published, """
                        {"number":"2/2020","signedOn":"2020-03-24","effective":{"from":"2020-03-24"},
                         "clauses":[{"ref":"a","rules":[%s]},{"ref":"b","rules":[%s]}]}""".formatted((Object[]) both)).then().statusCode(201).body("warnings", empty());
    }

    @Test
    void anAgencyMeetsTheKindsOfUnitsThatItHasAndTheUnitsAboveIts() {
        publish(circular(
                        city,
                        "1/2020",
                        "2020-03-23",
                        null,
                        homeOf("agencies", "VILLAGE", 50),
                        homeOf("unitKinds", "PUSKESMAS", 75).replace(city + "-", ""),
                        homeOf("units", "SUBDISTRICT", 100)))
                .then()
                .statusCode(200);
        rules(city, DAY).then().body("overruled", hasSize(3));

        tell("SUBDISTRICT", "SUBDISTRICT", null, UnitKind.OFFICE);
        tell("VILLAGE-OFFICE", "VILLAGE", "SUBDISTRICT", UnitKind.OFFICE);
        tell("VILLAGE-COUNTER", "VILLAGE", "VILLAGE-OFFICE", UnitKind.COUNTER);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> rules(city, DAY)
                        .then()
                        .body("rules.clause", contains("2", "3"))
                        .body("overruled.clause", contains("1"))
                        .body("overruled.by.clause", contains("3"))
                        .body("overruled[0].overlap.units", contains(city + "-SUBDISTRICT"))
                        .body("overruled[0].overlap.agencies", contains(city + "-VILLAGE")));
        rules(city, DAY + "&agency=" + city + "-VILLAGE").then().body("rules.clause", contains("3"));
    }

    private String homeOf(String field, String name, int percent) {
        return "{\"type\":\"WORK_FROM_HOME\",\"scope\":{\"%s\":[\"%s-%s\"]},\"homePercent\":%d}"
                .formatted(field, city, name, percent);
    }

    private void tell(String unit, String agency, @Nullable String parent, UnitKind kind) {
        String code = city + "-" + unit;
        UnitChanged changed = new UnitChanged(
                code,
                city + "-" + agency,
                city,
                parent == null ? null : city + "-" + parent,
                "Unit contoh",
                kind,
                false,
                1);
        TestKafka.send(
                EventType.UNIT_CHANGED.topic().topicName(), code, EventType.UNIT_CHANGED.type(), Json.bytes(changed));
    }
}
