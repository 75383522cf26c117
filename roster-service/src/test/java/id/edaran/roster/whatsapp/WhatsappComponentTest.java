package id.edaran.roster.whatsapp;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.reachable;
import static id.edaran.roster.Rules.reporting;
import static id.edaran.roster.Rules.timeline;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.ReportingChannel;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Scope;
import id.edaran.roster.City;
import id.edaran.roster.TestClock;
import id.edaran.roster.whatsapp.GraphServer.Mood;
import id.edaran.roster.whatsapp.GraphServer.Sent;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.Traces;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Rows BIT-5 and BTG-6 by WhatsApp: a person writes, Meta delivers, the Graph API is answered.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
@WithTestResource(WhatsappTestResource.class)
class WhatsappComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String AT = "2020-03-20T01:55:00Z";

    @Inject
    TestClock clock;

    @Inject
    AgroalDataSource database;

    @Inject
    Pseudonyms pseudonyms;

    private static final AtomicReference<@Nullable GraphServer> SERVER = new AtomicReference<>();

    private final GraphServer graph = Objects.requireNonNull(SERVER.get());

    @BeforeAll
    static void begin() {
        SERVER.set(new GraphServer());
    }

    @AfterAll
    static void end() {
        Objects.requireNonNull(SERVER.get()).close();
    }

    @AfterEach
    void backToTheTwentiethOfMarch() {
        clock.set("2020-03-20T02:00:00Z");
    }

    @Test
    void provesToMetaThatItIsOurs() {
        verify("subscribe", WhatsappTestResource.VERIFY_TOKEN)
                .statusCode(200)
                .contentType("text/plain")
                .body(equalTo("1158201444"));
        verify("subscribe", "contoh-token-lain").statusCode(403);
        verify("unsubscribe", WhatsappTestResource.VERIFY_TOKEN).statusCode(403);
        given().get("/v1/whatsapp/webhook").then().statusCode(403);
    }

    @Test
    void takesNothingThatMetaDidNotSign() {
        String body = Meta.message("wamid.a", "6281300000001", AT, "\"type\":\"text\",\"text\":{\"body\":\"HADIR\"}");
        String right = Meta.signature(body, WhatsappTestResource.SECRET);

        Meta.deliver(body, "sha256=" + Meta.signature(body, "contoh-rahasia-lain"))
                .statusCode(403);
        Meta.deliver(body.replace("HADIR", "PULANG"), "sha256=" + right).statusCode(403);
        Meta.deliver(body, right).statusCode(403);
        Meta.deliver(body, "sha1=" + right).statusCode(403);
        given().contentType("application/json")
                .body(body)
                .post("/v1/whatsapp/webhook")
                .then()
                .statusCode(403);
        Meta.deliver("no json").statusCode(400);
        Meta.deliver(body, "sha256=" + right).statusCode(200);
    }

    @Test
    void understandsAndAnswersWithTheAssignmentAndItsClause() {
        City city = staffed("61.71", "wa1", "081200000101");

        Meta.text("wamid.1", "6281200000101", AT, "hadiir pak, dari rumah").statusCode(200);
        Meta.text("wamid.1", "6281200000101", AT, "hadiir pak, dari rumah").statusCode(200);
        await().atMost(SOON).until(() -> graph.sentTo("+6281200000101").size() == 1);
        Sent answer = graph.sentTo("+6281200000101").getFirst();
        assertEquals("/v23.0/" + WhatsappTestResource.NUMBER_ID + "/messages", answer.path());
        assertEquals("Bearer " + WhatsappTestResource.TOKEN, answer.authorization());
        assertEquals("whatsapp", answer.body().path("messaging_product").asText());
        assertEquals("text", answer.body().path("type").asText());
        assertEquals(
                "Hadir tercatat: Jumat, 20 Maret 2020 pukul 09.55 WITA."
                        + " Tugas Jumat, 20 Maret 2020: bekerja dari rumah (surat edaran no/c angka 1).",
                answer.text());

        clock.set("2020-03-20T09:00:00Z");
        Meta.text("wamid.2", "6281200000101", "2020-03-20T08:00:00Z", "lpor: rekap surat masuk");
        await().atMost(SOON).until(() -> graph.sentTo("+6281200000101").size() == 2);
        Meta.text("wamid.3", "6281200000101", "2020-03-20T08:30:00Z", "PULANG");
        await().atMost(SOON).until(() -> graph.sentTo("+6281200000101").size() == 3);
        Meta.text("wamid.4", "6281200000101", "2020-03-20T08:40:00Z", "lapar");
        await().atMost(SOON).until(() -> graph.sentTo("+6281200000101").size() == 4);

        List<Sent> answers = graph.sentTo("+6281200000101");
        assertTrue(answers.get(1).text().startsWith("Laporan kerja tercatat: Jumat, 20 Maret 2020 pukul 16.00 WITA. "));
        assertTrue(answers.get(2).text().startsWith("Pulang tercatat: Jumat, 20 Maret 2020 pukul 16.30 WITA."));
        assertTrue(answers.get(3).text().startsWith("Maaf, pesan ini tidak dipahami dan tidak ada yang tercatat."));
        assertEquals(4, answers.stream().map(Sent::id).distinct().count());
        // Delivered when the deadline was over, and written in time.
        String report = city.get("agencies/wa1-dinas/attendance?on=2020-03-20")
                .body("lines[0].attendance.arrivedAt", equalTo(AT))
                .body("lines[0].attendance.leftAt", equalTo("2020-03-20T08:30:00Z"))
                .body("lines[0].attendance.channel", equalTo("WHATSAPP"))
                .body("lines[0].attendance.place", equalTo("HOME"))
                .body("lines[0].attendance.standing", equalTo("DONE"))
                .body("lines[0].report.standing", equalTo("DONE"))
                .extract()
                .path("lines[0].report.id");
        city.as("hr-admin").get("/v1/reports/" + report).then().body("text", equalTo("rekap surat masuk"));
        assertEquals(3, city.records(Topic.ATTENDANCE.topicName()).size());
    }

    @Test
    void saysByWhichChannelTheRuleWantsIt() {
        staffed("61.72", "wa2", "+62 812-0000-0201", reporting(true, true, null, ReportingChannel.WEB));

        Meta.text("wamid.5", "6281200000201", AT, "HADIR");

        await().atMost(SOON).until(() -> graph.sentTo("+6281200000201").size() == 1);
        assertTrue(graph.sentTo("+6281200000201")
                .getFirst()
                .text()
                .startsWith("Belum tercatat: surat edaran no/c angka 5 meminta laporan lewat WEB."));
    }

    @Test
    void acceptsAndPassesOverWhatIsOfNoUse() throws SQLException {
        staffed("61.73", "wa3", "081200000301");
        String known = "6281200000301";
        for (String other : List.of(
                Meta.message(
                        "wamid.11", known, AT, "\"type\":\"image\",\"image\":{\"id\":\"1\",\"caption\":\"HADIR\"}"),
                Meta.message("wamid.12", known, AT, "\"type\":\"reaction\",\"reaction\":{\"emoji\":\"x\"}"),
                Meta.message("wamid.13", known, AT, "\"type\":\"text\",\"text\":\"HADIR\""),
                Meta.message("wamid.14", known, AT, "\"type\":\"text\",\"text\":{\"body\":\" \"}"),
                Meta.message(
                        "wamid.15", "US.13491208655302741918", AT, "\"type\":\"text\",\"text\":{\"body\":\"HADIR\"}"),
                Meta.message("wamid.16", known, AT, "\"type\":\"text\",\"text\":{\"body\":\"HADIR\"}")
                        .replace(WhatsappTestResource.NUMBER_ID, "999"),
                Meta.message("wamid.17", known, AT, "\"type\":\"text\",\"text\":{\"body\":\"HADIR\"}")
                        .replace("\"field\":\"messages\"", "\"field\":\"account_update\""),
                Meta.message("wamid.18", known, AT, "\"type\":\"text\",\"text\":{\"body\":\"HADIR\"}")
                        .replace("whatsapp_business_account", "page"),
                Meta.status("no-id-of-ours", "delivered"),
                Meta.status("0198a2b0-0000-7000-8000-000000000012", "warning"),
                Meta.status("0198a2b0-0000-7000-8000-000000000012", "failed"),
                "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"changes\":\"none\"}]}",
                "[]")) {
            Meta.deliver(other).statusCode(200);
        }
        // A number that nobody has gets nothing, and nothing that it wrote is kept.
        Meta.text("wamid.19", "6281399999999", AT, "HADIR catatan rahasia murai")
                .statusCode(200);
        // Behind all these: what comes now is answered.
        Meta.text("wamid.20", known, AT, "tes apa ini").statusCode(200);

        await().atMost(SOON).until(() -> graph.sentTo("+" + known).size() == 1);
        await().atMost(SOON)
                .until(() -> count("select count(*) from whatsapp_incoming where next_try_at is not null") == 0);
        assertEquals(List.of(), graph.sentTo("+6281399999999"));
        assertEquals(0, count("select count(*) from whatsapp_incoming where sealed_text is not null"));
    }

    @Test
    void sendsAgainWhatWhatsappDidNotTake() throws SQLException {
        staffed("61.74", "wa4", "081200000401");
        String number = "+6281200000401";
        graph.mood(number, Mood.FAILS);

        Meta.text("wamid.21", "6281200000401", AT, "HADIR");
        awaitWhileTimePasses(() -> graph.sentTo(number).size() >= 3);
        graph.mood(number, Mood.TAKES);
        awaitWhileTimePasses(() -> count(stateOf(number, "SENT")) == 1);
        int tries = graph.sentTo(number).size();
        assertEquals(1, graph.sentTo(number).stream().map(Sent::id).distinct().count());

        // What can never be sent is given up, and holds nobody back.
        graph.mood(number, Mood.REFUSES);
        Meta.text("wamid.22", "6281200000401", AT, "PULANG");
        await().atMost(SOON).until(() -> count(stateOf(number, "FAILED")) == 1);
        clock.set("2020-03-20T12:00:00Z");
        graph.mood(number, Mood.TAKES);
        Meta.text("wamid.23", "6281200000401", AT, "LAPOR rekap");
        await().atMost(SOON).until(() -> count(stateOf(number, "SENT")) == 2);
        assertEquals(tries + 2, graph.sentTo(number).size());
        assertEquals(0, count(stateOf(number, "WAITING")));
        assertEquals(
                0,
                count(
                        "select count(*) from whatsapp_outgoing where state <> 'WAITING' and sealed_content is not null"));
    }

    @Test
    void statusVouchesForAMessageWhoseAnswerWasLost() throws SQLException {
        staffed("61.75", "wa5", "081200000501");
        String number = "+6281200000501";
        graph.mood(number, Mood.HANGS_UP);

        Meta.text("wamid.31", "6281200000501", AT, "HADIR");
        await().atMost(SOON).until(() -> graph.sentTo(number).size() == 1);
        Meta.deliver(Meta.status(graph.sentTo(number).getFirst().id(), "sent")).statusCode(200);
        graph.mood(number, Mood.TAKES);
        clock.set("2020-03-20T02:10:00Z");
        Meta.text("wamid.32", "6281200000501", AT, "PULANG");
        await().atMost(SOON).until(() -> count(stateOf(number, "SENT")) == 2);
        assertEquals(2, graph.sentTo(number).size());

        // Without a status it is sent again when the time is over, and under the same id.
        graph.mood(number, Mood.HANGS_UP);
        Meta.text("wamid.33", "6281200000501", AT, "LAPOR rekap");
        await().atMost(SOON).until(() -> graph.sentTo(number).size() == 3);
        graph.mood(number, Mood.TAKES);
        clock.set("2020-03-20T02:12:01Z");
        await().atMost(SOON).until(() -> count(stateOf(number, "SENT")) == 3);
        List<Sent> sent = graph.sentTo(number);
        assertEquals(4, sent.size());
        assertEquals(sent.get(2).id(), sent.get(3).id());

        // WhatsApp took it and could not bring it.
        Meta.deliver(Meta.status(sent.getFirst().id(), "failed")).statusCode(200);
        assertEquals(1, count(stateOf(number, "FAILED")));
    }

    @Test
    void tellsWhomAnAgencyHeadCallsInBtg7() {
        City city = new City("61.78", "wa8");
        city.publish(timeline("61.78", 1, city("c", "7", "2020-03-20", null, reachable(true, Scope.EVERYONE))));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.employee("a", "office", ",\"phone\":\"081200000801\"");
        city.employee("b", "office", "");
        await().atMost(SOON).until(() -> city.policyVersion("office") == 1);
        String number = "+6281200000801";

        recall(city, "a")
                .body("{\"reason\":\"alasan rahasia jalak\"}")
                .put()
                .then()
                .statusCode(201);
        await().atMost(SOON).until(() -> graph.sentTo(number).size() == 1);
        JsonNode sent = graph.sentTo(number).getFirst().body();
        assertEquals("template", sent.path("type").asText());
        assertEquals("panggilan_kantor", sent.path("template").path("name").asText());
        assertEquals("id", sent.path("template").path("language").path("code").asText());
        assertEquals(
                List.of("Selasa, 24 Maret 2020", "Dinas Contoh", "no/c angka 7"),
                sent.at("/template/components/0/parameters").findValuesAsText("text"));
        await().atMost(SOON)
                .until(() ->
                        "SENT".equals(recall(city, "a").get().then().extract().path("notice.state")));
        // Another reason is told to nobody; what is read may be written back.
        String read = recall(city, "a").get().then().extract().asString();
        recall(city, "a").header("If-Match", "\"1\"").body(read).put().then().statusCode(200);
        recall(city, "a").header("If-Match", "\"2\"").delete().then().statusCode(204);
        await().atMost(SOON).until(() -> graph.sentTo(number).size() == 2);
        assertEquals(
                "Panggilan masuk kantor pada Selasa, 24 Maret 2020 dibatalkan oleh pimpinan Dinas Contoh.",
                graph.sentTo(number).get(1).text());

        recall(city, "b").body("{}").put().then().statusCode(201).body("notice", equalTo(null));
        assertEquals(2, graph.sentTo(number).size());
    }

    private static RequestSpecification recall(City city, String employee) {
        return city.as("agency-head", city.code("dinas"), null)
                .basePath("/v1/employees/" + city.code(employee) + "/recalls/2020-03-24");
    }

    @Test
    void doesNotAnswerAMachineForEver() {
        staffed("61.76", "wa6", "081200000601");

        for (int i = 0; i < 15; i++) {
            Meta.text("wamid.4" + i, "6281200000601", AT, "Saya sedang cuti, hubungi rekan saya")
                    .statusCode(200);
        }
        Meta.text("wamid.60", "6281200000601", AT, "HADIR").statusCode(200);

        await().atMost(SOON)
                .until(() -> graph.sentTo("+6281200000601").stream()
                        .anyMatch(answer -> answer.text().startsWith("Hadir tercatat")));
        assertTrue(graph.sentTo("+6281200000601").size() <= 11);
    }

    @Test
    void whatCannotBeReadHoldsNobodyBack() throws SQLException {
        staffed("61.79", "wa9", "081200000901");
        String number = "+6281200000901";
        execute("""
                insert into whatsapp_incoming (message_digest, phone_pseudonym, sealed_text, sent_at, received_at, next_try_at)
                values ('poison', '%s', '\\x01', '2020-03-20T01:00:00Z', '2020-03-20T01:00:00Z', '2020-03-20T01:00:00Z')""".formatted(pseudonyms.of(Identifier.PHONE, number)));
        execute("""
                insert into whatsapp_outgoing (id, employee, sealed_content, state, created_at, next_try_at)
                values ('0198a2b0-0000-7000-8000-0000000000ff', 'wa9-a', '\\x01', 'WAITING', '2020-03-20T01:00:00Z',
                    '2020-03-20T01:00:00Z')""");

        Meta.text("wamid.71", "6281200000901", AT, "HADIR");

        await().atMost(SOON).until(() -> graph.sentTo(number).size() == 1);
        awaitWhileTimePasses(() -> count("""
                select count(*) from whatsapp_incoming where message_digest = 'poison' and next_try_at is null and sealed_text is null
                """) == 1);
        assertEquals(1, count("select count(*) from whatsapp_outgoing where state = 'FAILED' and employee = 'wa9-a'"));
        assertEquals(1, graph.sentTo(number).size());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    @Test
    void numbersAndWordsStandNowhereInClear() throws SQLException {
        List<String> places = new ArrayList<>();
        try (Traces traces = Traces.listen()) {
            City city = staffed("61.77", "wa7", "0812 0000 0701");
            city.put("employees/wa7-b", """
                            {"nik":"6474014101900777","name":"Contoh","unit":"wa7-office","employmentType":"PNS","phone":"+6281200000701"}""").statusCode(409);
            city.put("employees/wa7-b", """
                            {"nik":"6474014101900777","name":"Contoh","unit":"wa7-office","employmentType":"PNS","phone":"81200000701"}""").statusCode(400).body("errors[0].pointer", equalTo("/phone"));
            city.as("hr-admin").get("/v1/employees/wa7-a").then().body("phone", equalTo("***********701"));
            city.as("auditor").get("/v1/employees/wa7-a").then().body("phone", equalTo(null));
            graph.mood("+6281200000701", Mood.FAILS);
            Meta.text("wamid.HBgLNjI4MTIwMDAwMDcwMRUCABIY", "6281200000701", AT, "lapor catatan rahasia jalak");
            await().atMost(SOON).until(() -> graph.sentTo("+6281200000701").size() == 1);
            graph.mood("+6281200000701", Mood.REFUSES);
            awaitWhileTimePasses(() -> count(stateOf("+6281200000701", "FAILED")) == 1);
            places.addAll(traces.log());
        }
        assertFalse(places.isEmpty());
        places.addAll(Traces.cells(database));
        Arrays.stream(Topic.values())
                .flatMap(topic -> Stream.of(topic.topicName(), Topic.deadLetters(topic.topicName())))
                .forEach(topic -> places.addAll(Traces.records(topic)));
        assertTrue(places.stream().anyMatch(place -> place.contains("wa7-a")));
        for (String canary : List.of("81200000701", "HBgLNjI4MTIwMDAwMDcwMRUCABIY", "rahasia jalak")) {
            assertEquals(
                    List.of(),
                    places.stream().filter(place -> place.contains(canary)).toList(),
                    canary);
        }
    }

    private void awaitWhileTimePasses(Callable<Boolean> condition) {
        await().atMost(SOON).until(() -> {
            clock.set(clock.instant().plusSeconds(6).toString());
            return condition.call();
        });
    }

    private String stateOf(String number, String state) {
        String ids = String.join(
                "','", graph.sentTo(number).stream().map(Sent::id).distinct().toList());
        return "select count(*) from whatsapp_outgoing where state = '" + state + "' and id::text in ('" + ids + "')";
    }

    private int count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static ValidatableResponse verify(String mode, String token) {
        return given().queryParam("hub.mode", mode)
                .queryParam("hub.verify_token", token)
                .queryParam("hub.challenge", "1158201444")
                .get("/v1/whatsapp/webhook")
                .then();
    }

    private static City staffed(String region, String prefix, String phone) {
        return staffed(region, prefix, phone, reporting(true, true, "16:10", ReportingChannel.WHATSAPP));
    }

    private static City staffed(String region, String prefix, String phone, Rule reporting) {
        City city = new City(region, prefix);
        city.publish(timeline(
                region,
                1,
                city("c", "1", "2020-03-20", null, home(100, Scope.EVERYONE)),
                city("c", "5", "2020-03-20", null, reporting)));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.employee("a", "office", ",\"phone\":\"" + phone + "\"");
        await().atMost(SOON).until(() -> city.policyVersion("office") == 1 && city.people("office", "2020-03-20") == 1);
        return city;
    }
}
