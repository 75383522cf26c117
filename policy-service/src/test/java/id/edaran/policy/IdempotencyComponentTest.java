package id.edaran.policy;

import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.draft;
import static id.edaran.policy.PolicyApi.publisher;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class IdempotencyComponentTest {
    private static final String HOME = """
            {"type":"WORK_FROM_HOME","homePercent":75}""";

    private static final int AT_ONCE = 6;

    @Test
    void requestsWithOneKeyAtOnceHaveOneEffect() throws Exception {
        String region = city("Asia/Makassar");
        for (int round = 0; round < 5; round++) {
            String key = region + "-" + round;
            String body = circular(region, round + "/2020", "2020-03-23", null, HOME);

            List<Response> answers = atOnce(
                    () -> publisher().header("Idempotency-Key", key).body(body).post("/v1/circulars"));

            Map<Integer, List<Response>> byStatus =
                    answers.stream().collect(Collectors.groupingBy(Response::statusCode));
            assertTrue(Set.of(201, 409).containsAll(byStatus.keySet()), byStatus::toString);
            assertEquals(
                    1,
                    byStatus.get(201).stream()
                            .map(answer -> answer.<String>path("id"))
                            .distinct()
                            .count());
            publisher()
                    .get("/v1/circulars?q=" + round + "/2020&region=" + region)
                    .then()
                    .body("items", hasSize(1));
        }
    }

    @Test
    void aRepeatedPublicationIsAnsweredBeforeItsTagIsLookedAt() {
        String region = city("Asia/Makassar");
        Response drafted = draft(circular(region, "1/2020", "2020-03-23", null, HOME));
        String address = "/v1/circulars/" + drafted.path("id") + "/publication";

        Response first = publisher()
                .header("Idempotency-Key", region)
                .header("If-Match", "\"1\"")
                .post(address);
        Response again = publisher()
                .header("Idempotency-Key", region)
                .header("If-Match", "\"1\"")
                .post(address);

        first.then().statusCode(200);
        again.then().statusCode(200).header("ETag", first.header("ETag"));
        assertEquals(first.asString(), again.asString());
        publisher()
                .get("/v1/circulars/" + drafted.path("id") + "/revisions")
                .then()
                .body("", hasSize(1));
    }

    @Test
    void aKeyCountsForItsCallerAndARefusalIsNotKept() {
        String region = city("Asia/Makassar");
        String body = circular(region, "1/2020", "2020-03-23", null, HOME);

        publisher()
                .header("Idempotency-Key", region)
                .body(body.replace("\"number\"", "\"nomor\""))
                .post("/v1/circulars")
                .then()
                .statusCode(400);
        Response mended =
                publisher().header("Idempotency-Key", region).body(body).post("/v1/circulars");
        Response another = as("circular-drafter", region)
                .auth()
                .oauth2(TestTokens.token("circular-drafter", region, null, "another-drafter"))
                .header("Idempotency-Key", region)
                .body(body)
                .post("/v1/circulars");

        mended.then().statusCode(201);
        another.then().statusCode(201);
        publisher().get("/v1/circulars?region=" + region).then().body("items.size()", equalTo(2));
    }

    @Test
    void ofTwoPublicationsAtOnceOneSucceeds() throws Exception {
        String region = city("Asia/Makassar");
        Response drafted = draft(circular(region, "1/2020", "2020-03-23", null, HOME));
        String address = "/v1/circulars/" + drafted.path("id") + "/publication";

        List<Response> answers =
                atOnce(() -> publisher().header("If-Match", "\"1\"").post(address));

        Map<Integer, Long> byStatus =
                answers.stream().collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
        assertEquals(Map.of(200, 1L, 412, AT_ONCE - 1L), byStatus);
    }

    private static List<Response> atOnce(Callable<Response> request) throws InterruptedException, ExecutionException {
        try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Response>> answers = clients.invokeAll(
                    IntStream.range(0, AT_ONCE).mapToObj(client -> request).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
