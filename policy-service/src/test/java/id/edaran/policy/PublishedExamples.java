package id.edaran.policy;

import static id.edaran.policy.PolicyApi.as;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.Json;
import id.edaran.local.examples.ExampleCity;
import id.edaran.local.examples.Resource;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// The circulars and services of an example city, through the API as `./edaran up` would load them, and published.
/// Rules are looked up by the number of their circular, so that what other tests publish above the city does not
/// matter.
///
/// @param region code of the region they were published for
/// @param circulars the publications, by number
record PublishedExamples(String region, Map<String, Response> circulars) {
    private static final Map<String, PublishedExamples> BY_CITY = new HashMap<>();

    /// Those of a city in its own region, published by the first test that asks; nobody may change them.
    static synchronized PublishedExamples of(String code) {
        return BY_CITY.computeIfAbsent(code, same -> {
            ExampleCity city = city(code);
            city.regions().forEach(PublishedExamples::put);
            city.services().forEach(PublishedExamples::put);
            return publish(city, code);
        });
    }

    /// The same circulars in a region that no other test meets, to be amended and revoked.
    static PublishedExamples copyOf(String code) {
        return publish(city(code), PolicyApi.city("Asia/Makassar"));
    }

    private static PublishedExamples publish(ExampleCity city, String region) {
        Map<String, Response> published = new HashMap<>();
        city.alertLevels()
                .forEach(level -> put(new Resource(level.path().replace(city.region(), region), level.body())));
        for (JsonNode circular : city.circulars()) {
            Response response = PolicyApi.publish(circular.toString().replace(city.region(), region));
            response.then().statusCode(200);
            published.put(circular.get("number").textValue(), response);
        }
        return new PublishedExamples(region, Map.copyOf(published));
    }

    private static void put(Resource resource) {
        as("administrator", "ID")
                .body(resource.body().toString())
                .put(resource.path())
                .then()
                .statusCode(201);
    }

    static ExampleCity city(String code) {
        return ExampleCity.all().stream()
                .filter(city -> city.region().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// A public service of the city as it is delivered on a day.
    JsonNode service(String query, String code) {
        Response response = given().get("/v1/regions/" + region + "/services?" + query);
        response.then().statusCode(200);
        return StreamSupport.stream(Json.tree(response.asString()).get("items").spliterator(), false)
                .filter(service -> service.get("code").textValue().equals(code))
                .findFirst()
                .orElseThrow();
    }

    JsonNode answer(String query) {
        Response response = PolicyApi.rules(region, query);
        response.then().statusCode(200);
        return Json.tree(response.asString());
    }

    /// The rules of one type of a clause that are in force, each with its source.
    List<JsonNode> inForce(String query, String number, String clause, String type) {
        return listed(answer(query).get("rules"), number, clause, type);
    }

    /// The one rule of its type in a clause.
    JsonNode theRule(String query, String number, String clause, String type) {
        List<JsonNode> rules = inForce(query, number, clause, type);
        assertEquals(1, rules.size(), () -> rules.toString());
        return rules.getFirst();
    }

    /// What the rules of a clause lost against another clause.
    List<JsonNode> lost(String query, String number, String clause, String type, String byNumber, String byClause) {
        return listed(answer(query).get("overruled"), number, clause, type).stream()
                .filter(rule -> rule.at("/by/number").textValue().equals(byNumber)
                        && rule.at("/by/clause").textValue().equals(byClause))
                .toList();
    }

    private static List<JsonNode> listed(JsonNode rules, String number, String clause, String type) {
        return StreamSupport.stream(rules.spliterator(), false)
                .filter(rule -> rule.get("number").textValue().equals(number)
                        && rule.get("clause").textValue().equals(clause)
                        && rule.at("/rule/type").textValue().equals(type))
                .toList();
    }
}
