package id.edaran.policy.assessments;

import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.rule.Position;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody means to hold.
///
/// @param participants how many people take part, at least one
/// @param host who holds it, or whom a guest comes to see
/// @param attendees officials who take part beside the host
/// @param inPerson whether anybody comes in person; else all of it is held online
public record Occasion(Kind kind, int participants, Official host, List<Official> attendees, boolean inPerson) {
    public Occasion {
        attendees = List.copyOf(attendees);
    }

    /// What it is. A meeting is about work and among those who were asked to it; a gathering is any other
    /// activity that brings people together.
    public enum Kind {
        GATHERING,
        GUEST_VISIT,
        MEETING
    }

    /// An official, as far as known; a rule that asks for what is not known does not reach.
    public record Official(
            @Nullable Position position, @Nullable String agency) {
        OfficeFacts facts() {
            return OfficeFacts.ofOfficial(agency, position);
        }
    }

    /// The host first, nobody twice.
    List<Official> officials() {
        return Stream.concat(Stream.of(host), attendees.stream()).distinct().toList();
    }
}
