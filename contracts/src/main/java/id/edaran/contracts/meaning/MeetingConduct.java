package id.edaran.contracts.meaning;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.MeetingForm;
import id.edaran.contracts.rule.Rule.MeetingMode;
import java.util.Optional;

/// MEETING_MODE (rows BIT-3, TSL-7): how an office holds its meetings.
public record MeetingConduct(Ruling ruling, MeetingForm form) {
    /// @return empty where no rule speaks of it: then a meeting is held as usual
    public static Optional<MeetingConduct> of(RulesOfDay rules, OfficeFacts holder) {
        return rules.decide(Matter.MEETING, holder)
                .map(ruling -> new MeetingConduct(
                        ruling, ((MeetingMode) ruling.winner().rule()).mode()));
    }

    /// Whether anybody may come in person. HYBRID lets those come who want to, as long as the others can join
    /// from afar; a meeting without anybody in the room breaks no form, since IN_PERSON is the laxest of them.
    public boolean admitsInPerson() {
        return form != MeetingForm.VIRTUAL;
    }
}
