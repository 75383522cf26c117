package id.edaran.policy.assessments;

import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.meaning.GatheringSize;
import id.edaran.contracts.meaning.MeetingConduct;
import id.edaran.contracts.meaning.PersonalContact;
import id.edaran.contracts.rule.MeetingForm;
import id.edaran.contracts.rule.Position;
import id.edaran.policy.assessments.Occasion.Official;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether an occasion may take place, and why.
///
/// @param reasons all that forbid it; where none does, the rules that were asked and allow it; never empty
public record Assessment(List<Reason> reasons) {
    public Assessment {
        reasons = List.copyOf(reasons);
    }

    /// @param position of the official whom the rule is about; null where it is about the whole occasion
    /// @param atMost how many may come together, where it is about that
    /// @param ruling null where no rule speaks
    public record Reason(
            ReasonCode code,
            @Nullable Position position,
            @Nullable Integer atMost,
            @Nullable Ruling ruling) {}

    /// A guest's visit is under the restrictions of guests alone, a gathering under the limit of participants, a
    /// meeting under the form of meetings; gatherings and meetings also under what officials may attend. The
    /// limit of participants is not laid on meetings: circulars order how those are held by a rule of its own,
    /// and a rule says nothing about what it leaves out.
    public static Assessment of(RulesOfDay rules, Occasion occasion) {
        List<Reason> asked = asked(rules, occasion).distinct().toList();
        List<Reason> forbidding =
                asked.stream().filter(reason -> reason.code().forbids()).toList();
        if (!forbidding.isEmpty()) {
            return new Assessment(forbidding);
        }
        return new Assessment(asked.isEmpty() ? List.of(new Reason(ReasonCode.OK, null, null, null)) : asked);
    }

    public boolean permitted() {
        return reasons.stream().noneMatch(reason -> reason.code().forbids());
    }

    private static Stream<Reason> asked(RulesOfDay rules, Occasion occasion) {
        return switch (occasion.kind()) {
            case GUEST_VISIT -> guests(rules, occasion);
            case GATHERING ->
                Stream.concat(
                        GatheringSize.of(rules, occasion.host().facts())
                                .map(size -> participants(size, occasion))
                                .stream(),
                        presence(rules, occasion));
            case MEETING ->
                Stream.concat(
                        MeetingConduct.of(rules, occasion.host().facts())
                                .map(conduct -> meeting(conduct, occasion))
                                .stream(),
                        presence(rules, occasion));
        };
    }

    private static Stream<Reason> guests(RulesOfDay rules, Occasion occasion) {
        return contacts(
                occasion,
                official -> PersonalContact.withGuests(rules, official.facts()),
                ReasonCode.GUESTS_NOT_RECEIVED,
                ReasonCode.OK_GUESTS);
    }

    private static Stream<Reason> presence(RulesOfDay rules, Occasion occasion) {
        return contacts(
                occasion,
                official -> PersonalContact.atEvents(rules, official.facts()),
                ReasonCode.NO_IN_PERSON_EVENTS,
                ReasonCode.OK_IN_PERSON);
    }

    private static Stream<Reason> contacts(
            Occasion occasion,
            Function<Official, Optional<PersonalContact>> ask,
            ReasonCode refused,
            ReasonCode allowed) {
        return occasion.officials().stream()
                .flatMap(official -> ask
                        .apply(official)
                        .map(contact -> new Reason(
                                ofPresence(occasion, contact.allowed() ? allowed : refused),
                                official.position(),
                                null,
                                contact.ruling()))
                        .stream());
    }

    private static Reason participants(GatheringSize size, Occasion occasion) {
        ReasonCode code =
                size.admits(occasion.participants()) ? ReasonCode.OK_PARTICIPANTS : ReasonCode.TOO_MANY_PARTICIPANTS;
        return new Reason(ofPresence(occasion, code), null, size.atMost(), size.ruling());
    }

    private static Reason meeting(MeetingConduct conduct, Occasion occasion) {
        ReasonCode code = ReasonCode.OK_MEETING;
        if (occasion.inPerson() && !conduct.admitsInPerson()) {
            code = ReasonCode.MEETING_MUST_BE_VIRTUAL;
        } else if (occasion.inPerson() && conduct.form() == MeetingForm.HYBRID) {
            code = ReasonCode.OK_MEETING_HYBRID;
        }
        return new Reason(code, null, null, conduct.ruling());
    }

    /// What is held online brings nobody together.
    private static ReasonCode ofPresence(Occasion occasion, ReasonCode inPerson) {
        return occasion.inPerson() ? inPerson : ReasonCode.OK_ONLINE;
    }
}
