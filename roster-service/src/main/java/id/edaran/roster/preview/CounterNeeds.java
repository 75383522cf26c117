package id.edaran.roster.preview;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.meaning.DutyNeed;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.rostering.Workforce.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How many people a counter needs on a day (row TSL-5): those whom its duty rosters ask for, and without any duty
/// roster one, because nobody comes to an empty counter.
final class CounterNeeds {
    private final RulesOfDay duties;
    private final Map<PersonFacts, Optional<DutyNeed>> known = new HashMap<>();

    private CounterNeeds(RulesOfDay duties) {
        this.duties = duties;
    }

    static CounterNeeds on(Timeline timeline, LocalDate day) {
        return new CounterNeeds(RulesOfDay.of(timeline, day)
                .only(timed -> Matter.of(timed.rule()).contains(Matter.DUTY_ROSTER)));
    }

    /// @param people of the counter who meet it together
    /// @param rule null without a duty roster
    record Need(List<Member> people, int minimum, @Nullable TimedRule rule) {}

    /// @param people of one counter
    List<Need> of(List<Member> people) {
        Map<TimedRule, Need> needs = new LinkedHashMap<>();
        for (Member member : people) {
            of(member.facts())
                    .ifPresent(need -> needs.computeIfAbsent(
                                    need.ruling().winner(), rule -> new Need(new ArrayList<>(), need.atLeast(), rule))
                            .people()
                            .add(member));
        }
        return needs.isEmpty() ? List.of(new Need(people, 1, null)) : List.copyOf(needs.values());
    }

    private Optional<DutyNeed> of(PersonFacts facts) {
        return duties.inForce().isEmpty()
                ? Optional.empty()
                : known.computeIfAbsent(facts, kind -> DutyNeed.of(duties, kind))
                        .filter(need -> need.atLeast() > 0);
    }
}
