package id.edaran.policy.delegations.rest;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.event.DelegatedDecisionLate.Kind;
import id.edaran.contracts.rule.Rule;
import id.edaran.policy.delegations.DelegatedDecision;
import id.edaran.policy.delegations.DelegatedDecision.Outcome;
import id.edaran.policy.delegations.DelegatedDecision.State;
import id.edaran.policy.delegations.FindDelegatedDecisions;
import id.edaran.policy.delegations.HeadsDecisions.Pin;
import id.edaran.policy.regions.Region;
import id.edaran.policy.regions.Regions;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Page;
import id.edaran.support.rest.Parameters;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What an agency head has to decide, by when, what was decided (rows TSL-3, TSL-5). For whoever reads
/// about staff, within region and agency of the token.
@Tag(name = "Delegated decisions")
@Path("/v1/regions/{code}/delegated-decisions")
@Produces(MediaType.APPLICATION_JSON)
public class DelegatedDecisionsResource {
    private final Callers callers;
    private final Regions regions;
    private final FindDelegatedDecisions findDelegatedDecisions;
    private final Clock clock;

    DelegatedDecisionsResource(
            Callers callers, Regions regions, FindDelegatedDecisions findDelegatedDecisions, Clock clock) {
        this.callers = callers;
        this.regions = regions;
        this.findDelegatedDecisions = findDelegatedDecisions;
        this.clock = clock;
    }

    /// A decision as clients see it. `number` and `revision` are those that hold on the day that was
    /// asked.
    ///
    /// @param by the last day on which the decision is in time
    public record DecisionBody(
            String agency,
            Kind kind,
            String circular,
            String number,
            int revision,
            Level level,
            String clause,
            Rule rule,
            LocalDate by,
            State state,
            @Nullable DecidedBody decided) {
        static DecisionBody of(DelegatedDecision decision) {
            return new DecisionBody(
                    decision.agency(),
                    decision.kind(),
                    decision.rule().circular(),
                    decision.number().number(),
                    decision.number().revision(),
                    decision.rule().level(),
                    decision.rule().clause(),
                    decision.rule().rule(),
                    decision.by(),
                    decision.state(),
                    decision.outcome() == null ? null : DecidedBody.of(decision.outcome()));
        }
    }

    /// What was decided and stands; people by the directory's id.
    ///
    /// @param decidedAt when the oldest part of it was decided
    /// @param count of the employees
    /// @param days with DUTY_ROSTER: who is on duty where and when; empty for a designation
    public record DecidedBody(Instant decidedAt, int count, List<String> employees, List<DayBody> days) {
        static DecidedBody of(Outcome outcome) {
            return new DecidedBody(
                    outcome.decidedAt(),
                    outcome.employees().size(),
                    outcome.employees(),
                    outcome.pins().stream().map(DayBody::of).toList());
        }
    }

    /// Who is on duty in a unit on a day.
    public record DayBody(LocalDate date, String unit, List<String> employees, Instant decidedAt) {
        static DayBody of(Pin pin) {
            return new DayBody(pin.day(), pin.unit(), pin.employees(), pin.decidedAt());
        }
    }

    /// @param on the region's calendar day as of which it is asked, without it today; what was decided is
    ///     what stands now
    @GET
    public Page<DecisionBody> list(
            @PathParam("code") String code,
            @QueryParam("state") @Nullable String state,
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("on") @Nullable String on,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.current().requireReaderOfStaff().requireRegion(code);
        if (agency != null) {
            caller.requireAgency(code, agency);
        }
        State asked = Parameters.word("?state", state, State.class);
        String ofAgency = agency == null ? caller.agency() : Parameters.code("?agency", agency);
        LocalDate askedDay = Parameters.date("?on", on);
        int most = Page.limit(limit);
        String after = Page.after(cursor);
        Region region = regions.find(code).orElseThrow(() -> ProblemException.notFound(Region.unknown(code)));
        LocalDate day = askedDay == null ? LocalDate.ofInstant(clock.instant(), region.timeZone()) : askedDay;
        return Page.of(
                        findDelegatedDecisions.of(code, day).stream()
                                .filter(decision -> asked == null || decision.state() == asked)
                                .filter(decision ->
                                        ofAgency == null || decision.agency().equals(ofAgency))
                                .filter(decision ->
                                        after == null || decision.key().compareTo(after) > 0)
                                .limit(most + 1L)
                                .toList(),
                        most,
                        DelegatedDecision::key)
                .map(DecisionBody::of);
    }
}
