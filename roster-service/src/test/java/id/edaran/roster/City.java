package id.edaran.roster;

import static io.restassured.RestAssured.given;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RecomputationRequested;
import id.edaran.contracts.event.RosterRecomputed;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.support.TestKafka;
import id.edaran.support.TestTokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A city of a test's own: its directory is written over HTTP, its timelines come over Kafka.
public final class City {
    private final String region;
    private final String prefix;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /// @param prefix of all codes, so that tests do not see each other's
    public City(String region, String prefix) {
        this.region = region;
        this.prefix = prefix;
    }

    public String code(String name) {
        return prefix + "-" + name;
    }

    public RequestSpecification as(String roles) {
        return as(roles, null, null);
    }

    public RequestSpecification as(String roles, @Nullable String agency, @Nullable String subject) {
        return given().header(
                        "Authorization",
                        "Bearer "
                                + tokens.computeIfAbsent(
                                        roles + "/" + agency + "/" + subject,
                                        any -> TestTokens.token(roles, region, agency, subject)))
                .contentType("application/json");
    }

    public void agency(String name) {
        put("agencies/" + code(name), """
                {"region":"%s","name":"Dinas Contoh","kind":"DEPARTMENT"}""".formatted(region)).statusCode(201);
    }

    public void unit(String name, String agency, String more) {
        put("units/" + code(name), """
                {"agency":"%s","name":"Bidang Contoh","kind":"OFFICE"%s}""".formatted(code(agency), more)).statusCode(201);
    }

    public void employee(String name, String unit, String more) {
        put("employees/" + code(name), employeeBody(name, unit, more)).statusCode(201);
    }

    /// The NIK is made from the code, so that each is another one.
    public String employeeBody(String name, String unit, String more) {
        return """
                {"nik":"%s","name":"Contoh %s","unit":"%s","employmentType":"PNS"%s}""".formatted(nik(code(name)), name, code(unit), more);
    }

    public static String nik(String code) {
        // Over three million of them, so that the people of all tests together hardly ever meet.
        int hash = Math.floorMod(code.hashCode(), 28 * 12 * 10_000);
        return String.format(Locale.ROOT, "647401%02d%02d90%04d", hash % 28 + 41, hash / 28 % 12 + 1, hash / (28 * 12));
    }

    public ValidatableResponse put(String path, String body) {
        return as("hr-admin").body(body).put("/v1/" + path).then();
    }

    public ValidatableResponse get(String path) {
        return as("auditor").get("/v1/" + path).then();
    }

    /// How many people the roster of a unit has on a day.
    public int people(String unit, String date) {
        List<String> people = get("units/" + code(unit) + "/roster?from=" + date + "&to=" + date)
                .statusCode(200)
                .extract()
                .path("lines.employee");
        return people.size();
    }

    public String assignment(String employee, String date) {
        return get("employees/" + code(employee) + "/assignments/" + date)
                .statusCode(200)
                .extract()
                .path("assignment");
    }

    public long policyVersion(String unit) {
        Number version =
                get("units/" + code(unit) + "/roster").statusCode(200).extract().path("policyVersion");
        return version.longValue();
    }

    /// How often a unit's roster was told; what asks for it to be computed lets the number grow.
    public long revision(String unit) {
        return records(Topic.ROSTERS.topicName()).stream()
                .filter(record -> record.key().equals(code(unit)))
                .map(record -> Json.read(record.value(), RosterRecomputed.class))
                .mapToLong(RosterRecomputed::revision)
                .max()
                .orElse(0);
    }

    public void publish(Timeline timeline) {
        send(EventType.RULES_CHANGED, timeline.region(), Json.bytes(timeline));
    }

    public void command(String agency) {
        send(
                EventType.RECOMPUTATION_REQUESTED,
                code(agency),
                Json.bytes(new RecomputationRequested(code(agency), region)));
    }

    public static void send(EventType type, String key, byte[] data) {
        TestKafka.send(type.topic().topicName(), key, type.type(), data);
    }

    /// Everything that stands in a topic now, of keys that begin with the test's prefix or are its region.
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        List<ConsumerRecord<String, byte[]>> found = TestKafka.read(topic);
        found.removeIf(record -> record.key() == null
                || !(record.key().startsWith(prefix) || record.key().equals(region)));
        return found;
    }
}
