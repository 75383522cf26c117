package id.edaran.policy.inforce.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.census.NamedPlaces;
import id.edaran.policy.inforce.RulesInForce;
import id.edaran.policy.propagation.KnownUnits;
import id.edaran.policy.regions.Region;
import id.edaran.policy.regions.Regions;
import id.edaran.policy.timelines.PublishTimelines;
import id.edaran.policy.timelines.Timelines;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The rules in force in a region, with their sources, and the rules that lost, with what beat them. Public.
@Tag(name = "Rules in force")
@Path("/v1/regions/{code}/rules")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {
    private final Regions regions;
    private final Timelines timelines;
    private final PublishTimelines publishTimelines;
    private final KnownUnits knownUnits;
    private final Clock clock;

    RulesResource(
            Regions regions,
            Timelines timelines,
            PublishTimelines publishTimelines,
            KnownUnits knownUnits,
            Clock clock) {
        this.regions = regions;
        this.timelines = timelines;
        this.publishTimelines = publishTimelines;
        this.knownUnits = knownUnits;
        this.clock = clock;
    }

    /// @param version of the region's timeline that was asked
    public record RulesBody(
            String region,
            LocalDate on,
            Instant knownAt,
            long version,
            List<RuleBody> rules,
            List<LostBody> overruled) {}

    /// A rule with its source. `number` and `revision` are those that hold on the day.
    public record RuleBody(
            String circular,
            String number,
            int revision,
            Level level,
            @Nullable String agency,
            String clause,
            Rule rule,
            LocalDate from,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            LocalDate until) {
        static RuleBody of(TimedRule timed, LocalDate day) {
            Numbering number = timed.numberedOn(day);
            return new RuleBody(
                    timed.circular(),
                    number.number(),
                    number.revision(),
                    timed.level(),
                    timed.agency(),
                    timed.clause(),
                    timed.rule(),
                    timed.from(),
                    timed.until());
        }
    }

    /// A rule that lost, with what beat it and for whom.
    public record LostBody(
            String circular,
            String number,
            int revision,
            Level level,
            @Nullable String agency,
            String clause,
            Rule rule,
            LocalDate from,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            LocalDate until,

            By by,
            Principle principle,

            @Schema(
                    description =
                            "In which of several matters it lost: TEST, QR or DOSES of an entry requirement; GUESTS or "
                                    + "IN_PERSON_EVENTS; CHANNELS, HOURS, MATTERS, LINKS or HOTLINE of a service; the routine duty; the "
                                    + "place of the equipment. Absent where a rule of its type has one matter only.")
            @Nullable
            String matter,

            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            @Schema(
                    description =
                            "Of which services, where it is about some only; * stands for all that no rule names.")
            List<String> services,

            @Schema(description = "For whom: everybody for whom it lost is in this scope.")
            Scope overlap,

            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            @Schema(description = "Scopes that are taken away from the overlap beside its own exception.")
            List<Scope> furtherExcept) {
        static LostBody of(RulesInForce.Lost lost, LocalDate day) {
            RuleBody rule = RuleBody.of(lost.rule(), day);
            return new LostBody(
                    rule.circular(),
                    rule.number(),
                    rule.revision(),
                    rule.level(),
                    rule.agency(),
                    rule.clause(),
                    rule.rule(),
                    rule.from(),
                    rule.until(),
                    new By(
                            lost.by().circular(),
                            lost.by().numberedOn(day).number(),
                            lost.by().clause()),
                    lost.principle(),
                    matter(lost),
                    lost.services(),
                    lost.overlap().scope(),
                    lost.overlap().furtherExcept());
        }

        private static @Nullable String matter(RulesInForce.Lost lost) {
            return switch (lost.subject()) {
                case ARRANGEMENT,
                        DUTY_ROSTER,
                        ATTENDANCE_REPORTING,
                        REACHABILITY,
                        GATHERING,
                        MEETING,
                        OCCUPANCY,
                        TRAVEL_ISOLATION,
                        UNKNOWN -> null;
                case ENTRY_TEST -> "TEST";
                case ENTRY_QR_SCAN -> "QR";
                case ENTRY_DOSES -> "DOSES";
                case GUESTS, IN_PERSON_EVENTS -> lost.subject().name();
                case SERVICE_CHANNELS -> "CHANNELS";
                case SERVICE_HOURS -> "HOURS";
                case SERVICE_MATTERS -> "MATTERS";
                case SERVICE_LINKS -> "LINKS";
                case SERVICE_HOTLINE -> "HOTLINE";
                case ROUTINE_DUTY, PROTECTIVE_EQUIPMENT -> lost.detail();
            };
        }
    }

    /// The rule that won.
    public record By(String circular, String number, String clause) {}

    @GET
    @SecurityRequirements
    public RulesBody rules(
            @PathParam("code") String code,
            @QueryParam("on") @Nullable String on,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("agency") @Nullable String agency) {
        Region region = regions.find(code).orElseThrow(() -> ProblemException.notFound(Region.unknown(code)));
        Instant now = clock.instant();
        LocalDate askedDay = Parameters.date("?on", on);
        LocalDate day = askedDay == null ? LocalDate.ofInstant(now, region.timeZone()) : askedDay;
        Instant known = Parameters.instant("?knownAt", knownAt);
        Timeline timeline =
                known == null ? timelines.newest(code).orElseThrow() : publishTimelines.knownAt(region, known);
        String asked = agency == null ? null : Parameters.code("?agency", agency);
        NamedPlaces named = NamedPlaces.of(timeline.inForceOn(day));
        if (asked != null) {
            named.agencies().add(asked);
        }
        RulesInForce inForce =
                RulesInForce.of(timeline, day, asked, knownUnits.places(named.agencies(), named.units()));
        return new RulesBody(
                code,
                day,
                known == null ? now : known,
                timeline.version(),
                inForce.rules().stream().map(rule -> RuleBody.of(rule, day)).toList(),
                inForce.overruled().stream().map(lost -> LostBody.of(lost, day)).toList());
    }
}
