package id.edaran.policy.authoring;

import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.authoring.Finding.Code;
import id.edaran.policy.census.NamedPlaces;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.CircularId;
import id.edaran.policy.circulars.Circulars;
import id.edaran.policy.circulars.Status;
import id.edaran.policy.circulars.Superseding;
import id.edaran.policy.people.KnownPeople;
import id.edaran.policy.people.Peers;
import id.edaran.policy.propagation.KnownUnit;
import id.edaran.policy.propagation.KnownUnits;
import id.edaran.policy.propagation.Propagations;
import id.edaran.policy.timelines.PublishTimelines;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks for what is wrong or odd in a circular, as if it were published now. Nothing is stored.
@ApplicationScoped
public class CheckCircular {
    private final Circulars circulars;
    private final PublishTimelines timelines;
    private final Propagations propagations;
    private final KnownUnits knownUnits;
    private final KnownPeople knownPeople;
    private final Clock clock;

    CheckCircular(
            Circulars circulars,
            PublishTimelines timelines,
            Propagations propagations,
            KnownUnits knownUnits,
            KnownPeople knownPeople,
            Clock clock) {
        this.circulars = circulars;
        this.timelines = timelines;
        this.propagations = propagations;
        this.knownUnits = knownUnits;
        this.knownPeople = knownPeople;
        this.clock = clock;
    }

    /// A national circular reaches millions of people in hundreds of regions.
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public Checked check(Circular circular) {
        Instant now = clock.instant();
        boolean draft = circular.status() == Status.DRAFT;
        Superseding superseding = Superseding.of(circular.content(), circulars);
        Circular supposed = draft ? circular.asIfPublished(superseding.ids(), now) : circular;
        List<Timeline> reached = timelines.supposing(supposed);
        Timeline issuing = reached.getFirst();
        OwnRules own = OwnRules.of(supposed, issuing);
        NamedCodes codes = NamedCodes.of(circular.content(), circular.clauses());
        Map<String, Set<String>> agenciesBeneath = propagations.agenciesBeneath(issuing.rules().stream()
                .flatMap(timed -> timed.rule().scope().units().stream())
                .collect(Collectors.toSet()));

        List<Finding> findings = new ArrayList<>(DateFindings.of(circular, issuing.dayOf(now)));
        if (draft) {
            findings.addAll(SupersedingFindings.of(
                    circular.content(), superseding, name -> isPublished(circular.region(), name)));
        }
        NamedPlaces named = NamedPlaces.of(issuing.rules());
        List<Finding> ofRules =
                RuleFindings.of(issuing, own, reached, knownUnits.places(named.agencies(), named.units()));
        Survey survey = survey(reached, own, agenciesBeneath);
        findings.addAll(CodeFindings.of(
                codes,
                reached.stream().map(Timeline::region).collect(Collectors.toSet()),
                survey.units() > 0,
                knownUnits.regionsOfAgencies(codes.agencyCodes()),
                knownUnits.regionsOfUnits(codes.unitCodes()),
                propagations.agenciesBeneath(codes.unitCodes())));
        findings.addAll(ofRules);
        survey.findings().stream()
                .filter(finding -> finding.code() != Code.NOBODY_KNOWN || !isExplained(finding, ofRules))
                .forEach(findings::add);
        return new Checked(now, survey.units(), survey.people(), findings);
    }

    private Survey survey(List<Timeline> reached, OwnRules own, Map<String, Set<String>> agenciesBeneath) {
        Set<String> agencies = Survey.agencies(own, agenciesBeneath);
        Survey survey = new Survey(own);
        for (Timeline timeline : reached) {
            List<KnownUnit> units = knownUnits.of(timeline.region());
            List<Peers> people = units.isEmpty() ? List.of() : knownPeople.of(timeline.region(), units, agencies);
            survey.add(timeline, units, people);
        }
        return survey;
    }

    /// Whether it is said already why a scope means nobody.
    private static boolean isExplained(Finding nobodyKnown, List<Finding> ofRules) {
        return ofRules.stream()
                .filter(finding -> finding.code() == Code.SCOPE_EMPTY || finding.code() == Code.ALERT_LEVEL_NOT_REACHED)
                .anyMatch(finding -> finding.pointer().startsWith(nobodyKnown.pointer()));
    }

    private boolean isPublished(String region, String name) {
        return CircularId.parse(name)
                        .flatMap(circulars::find)
                        .filter(other -> other.status() != Status.DRAFT)
                        .isPresent()
                || !circulars.published(region, name).isEmpty();
    }
}
