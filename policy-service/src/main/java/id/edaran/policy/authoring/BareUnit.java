package id.edaran.policy.authoring;

import id.edaran.contracts.timeline.TimedRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A unit that the circular leaves without enough people on site on some working day.
///
/// @param rule the circular's own that does so, alone or with others
/// @param on the first such day, were no weekday a holiday
/// @param people of the unit whom the rules on duty or the counter itself are about
/// @param onSite of these, at most
/// @param minimum of a duty roster; null for a counter that nobody mans
record BareUnit(
        TimedRule rule,
        String unit,
        String agency,
        LocalDate on,
        int people,
        int onSite,
        @Nullable Integer minimum) {}
