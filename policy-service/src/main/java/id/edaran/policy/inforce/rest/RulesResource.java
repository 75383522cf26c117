package id.edaran.policy.inforce.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.inforce.RulesInForce;
import id.edaran.policy.propagation.Propagations;
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
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Propagations propagations;
    private final Clock clock;

    RulesResource(
            Regions regions,
            Timelines timelines,
            PublishTimelines publishTimelines,
            Propagations propagations,
            Clock clock) {
        this.regions = regions;
        this.timelines = timelines;
        this.publishTimelines = publishTimelines;
        this.propagations = propagations;
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
            Scope overlap) {
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
                    lost.overlap());
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
        RulesInForce inForce = RulesInForce.of(
                timeline,
                day,
                agency == null ? null : Parameters.code("?agency", agency),
                propagations.agenciesBeneath(units(timeline.inForceOn(day))));
        return new RulesBody(
                code,
                day,
                known == null ? now : known,
                timeline.version(),
                inForce.rules().stream().map(rule -> RuleBody.of(rule, day)).toList(),
                inForce.overruled().stream().map(lost -> LostBody.of(lost, day)).toList());
    }

    private static Set<String> units(List<TimedRule> rules) {
        return rules.stream()
                .flatMap(timed -> timed.rule().scope().units().stream())
                .collect(Collectors.toSet());
    }
}
