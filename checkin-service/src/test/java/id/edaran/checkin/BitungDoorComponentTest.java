package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.NOON;
import static id.edaran.checkin.CheckinApi.enter;
import static id.edaran.checkin.CheckinApi.visit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Bitung's rows that touch a door, with the example city's circular on the topic.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class BitungDoorComponentTest {
    private static final String REGION = "71.71";
    private static final String CITY = "008/162/SEK";

    @Inject
    Broker broker;

    private void published() {
        ExampleRules.publish(broker, "71.72", REGION, Circulars.MAKASSAR);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICE", "OFFICIAL_RESIDENCE", "PRIVATE_RESIDENCE"})
    void bit1WhoeverEntersShowsATestAndScansTheQrCode(SiteKind kind) {
        published();
        String site = CheckinApi.site(REGION, "71.71-SETDA", kind, null);
        String person = Persons.byNik();
        String qr = CheckinApi.poster(site);

        enter(site, person, "SERVICE", null, NOON)
                .then()
                .body("decision", equalTo("DENY"))
                .body("reasons.code", contains("TEST_MISSING", "QR_MISSING"))
                .body("reasons.number", contains(CITY, CITY))
                .body("reasons.clause", contains("1", "1"))
                .body("reasons[0].message", containsString("bukan berarti positif"));
        CheckinApi.record(person, "ANTIGEN", "NEGATIVE", NOON.minus(Duration.ofHours(24)));
        enter(site, person, "SERVICE", qr, NOON)
                .then()
                .body("decision", equalTo("ALLOW"))
                .body("validUntil", equalTo(NOON.toString()));
        enter(site, person, "SERVICE", qr, NOON.plusSeconds(1)).then().body("reasons.code", contains("TEST_EXPIRED"));
        enter(site, person, "SERVICE", qr, NOON.minus(Duration.ofDays(5)))
                .then()
                .body("reasons.code", contains("TEST_MISSING"));
        enter(site, person, "SERVICE", null, NOON.minus(Duration.ofDays(6)))
                .then()
                .body("decision", equalTo("ALLOW"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SCHOOL", "PUSKESMAS"})
    void bit7SchoolsAndClinicsAskForWhatTheirAgencyWatchesOver(SiteKind kind) {
        Terms watched = new Terms(Scope.EVERYONE, false, "71.70-DINKES");
        Timeline timeline = ExampleRules.with(
                ExampleRules.of("71.72", "71.70", Circulars.MAKASSAR),
                Circulars.timed(
                        "008/170",
                        Level.CITY,
                        null,
                        "7",
                        Circulars.requirement(
                                watched,
                                new SiteSelector(List.of(SiteKind.SCHOOL, SiteKind.PUSKESMAS), List.of()),
                                AppliesTo.EVERYONE,
                                Circulars.ANTIGEN_24H,
                                null,
                                null),
                        Circulars.FROM,
                        null));
        ExampleRules.apply(broker, timeline);
        String site = CheckinApi.site("71.70", "71.70-DINKES", kind, null);

        enter(site, Persons.byNik(), "SERVICE", null, NOON)
                .then()
                .body("decision", equalTo("DENY"))
                .body("reasons.code", contains("TEST_MISSING"))
                .body("reasons.circular", contains("008/170"))
                .body("reasons.clause", contains("7"));
    }

    @Test
    void bit2TheThreeReceiveNoGuestsForTheTimeBeing() {
        published();
        String residence = CheckinApi.site(REGION, "71.71-SETDA", SiteKind.OFFICIAL_RESIDENCE, null);
        String person = Persons.byNik();
        String qr = CheckinApi.poster(residence);
        CheckinApi.record(person, "ANTIGEN", "NEGATIVE", NOON.minus(Duration.ofHours(1)));

        for (String position : List.of("MAYOR", "DEPUTY_MAYOR", "REGIONAL_SECRETARY")) {
            visit(residence, person, position, "71.71-SETDA", qr, NOON)
                    .then()
                    .body("decision", equalTo("DENY"))
                    .body("reasons.code", contains("GUESTS_NOT_RECEIVED"))
                    .body("reasons.number", contains(CITY))
                    .body("reasons.clause", contains("2"));
        }
        visit(residence, person, "ASSISTANT", "71.71-SETDA", qr, NOON).then().body("decision", equalTo("ALLOW"));
        visit(residence, Persons.byNik(), "MAYOR", "71.71-SETDA", null, NOON)
                .then()
                .body("reasons.code", contains("TEST_MISSING", "QR_MISSING", "GUESTS_NOT_RECEIVED"));
    }
}
