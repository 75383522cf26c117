package id.edaran.roster.routines;

import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A duty of an office as it stands at a day.
///
/// @param unit whose it is; null where it is the agency's
/// @param rule that demands it on that day
/// @param last the newest evidence up to the day; null for none
/// @param staff how many people are tested; null where it is about no tests
public record RoutineDuty(
        RoutineDutyId id,
        @Nullable UnitCode unit,
        TimedRule rule,
        Progress progress,
        @Nullable Evidence last,
        @Nullable StaffCount staff) {
    /// People of an agency and their tests.
    ///
    /// @param inScope whom the rule means
    /// @param untested those of them whose due day is not settled, by id
    public record StaffCount(int inScope, List<EmployeeId> untested) {
        public StaffCount {
            untested = untested.stream().sorted().toList();
        }
    }

    /// What has to be there, in the rule's order; empty for what is no checklist.
    public List<String> items() {
        return rule.rule() instanceof Rule.ProtectiveEquipment equipment ? equipment.items() : List.of();
    }
}
