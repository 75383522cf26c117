package id.edaran.roster.rostering;

import static id.edaran.roster.Rules.timeline;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import id.edaran.roster.City;
import id.edaran.roster.Rules;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.support.EdaranTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a stored absence reads to whom.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class VeiledRosterComponentTest {
    private static final LocalDate TODAY = Rules.day("2020-03-20");

    @Inject
    Rosters rosters;

    @Test
    void tellsFewWhySomebodyIsAbsent() {
        City city = new City("63.71", "veil");
        city.publish(timeline("63.71", 1));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.employee("a", "office", "");
        city.employee("b", "office", "");
        await().atMost(Duration.ofSeconds(30)).until(() -> city.revision("office") > 0);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> city.get("units/veil-office/roster")
                                .extract()
                                .<List<Object>>path("lines")
                                .size()
                        == 2);
        UnitRoster stored = new UnitRoster(
                new UnitCode("veil-office"),
                TODAY,
                TODAY,
                List.of(
                        new UnitRoster.Line(new EmployeeId("veil-a"), "I", List.of(0)),
                        new UnitRoster.Line(new EmployeeId("veil-b"), "L", List.of(0))),
                List.of());
        QuarkusTransaction.requiringNew().run(() -> rosters.replace(List.of(stored), TODAY));

        for (String knowing : List.of("hr-admin", "health-officer")) {
            check(city, knowing, null, "ISOLATION", "LEAVE");
        }
        for (String others : List.of("operator", "auditor", "system", "agency-head", "circular-drafter")) {
            check(city, others, "veil-other", "ABSENT", "ABSENT");
        }
        check(city, "operator,employee", "veil-a", "ISOLATION", "ABSENT");
        // A subject that only happens to be somebody's id is nobody's own person.
        check(city, "operator", "veil-a", "ABSENT", "ABSENT");
        city.as("employee", null, "veil-b")
                .get("/v1/employees/veil-b/assignments/2020-03-20")
                .then()
                .body("assignment", equalTo("LEAVE"));
        for (String address : List.of("/v1/employees/veil-a/assignments", "/v1/units/veil-office/roster")) {
            city.as("employee", null, "veil-b").get(address).then().statusCode(403);
            city.as("gate-officer").get(address).then().statusCode(403);
        }
    }

    private static void check(City city, String roles, @Nullable String subject, String first, String second) {
        city.as(roles, null, subject)
                .get("/v1/units/veil-office/roster?from=2020-03-20&to=2020-03-20")
                .then()
                .statusCode(200)
                .body("lines[0].days[0].assignment", equalTo(first))
                .body("lines[1].days[0].assignment", equalTo(second));
        city.as(roles, null, subject)
                .get("/v1/agencies/veil-dinas/roster?on=2020-03-20")
                .then()
                .statusCode(200)
                .body("lines[0].assignment", equalTo(first))
                .body("units[0].lines[1].assignment", equalTo(second))
                .body("counts." + second, equalTo(first.equals(second) ? 2 : 1));
        String one = city.as(roles, null, subject)
                .get("/v1/employees/veil-a/assignments?from=2020-03-20&to=2020-03-20")
                .then()
                .statusCode(200)
                .body("assignments[0].assignment", equalTo(first))
                .body("assignments[0].stored", equalTo(true))
                .extract()
                .asString();
        if (first.equals("ABSENT")) {
            assertThat(one, not(containsString("ISOLATION")));
        }
    }
}
