package id.edaran.checkin.gate;

import id.edaran.checkin.gate.CountPlaces.Counted;
import id.edaran.checkin.gate.DecideEntries.Question;
import id.edaran.checkin.gate.GateDecision.Allowed;
import id.edaran.checkin.gate.GateDecision.Denied;
import id.edaran.checkin.gate.GateDecision.Waiting;
import id.edaran.checkin.gate.RecogniseComer.Recognised;
import id.edaran.checkin.gate.Visits.Renewal;
import id.edaran.checkin.gate.Visits.Visit;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.queue.Ending;
import id.edaran.checkin.queue.MoveLine;
import id.edaran.checkin.queue.Places;
import id.edaran.checkin.queue.Standing;
import id.edaran.checkin.queue.Ticket;
import id.edaran.checkin.queue.Tickets;
import id.edaran.checkin.sites.Site;
import id.edaran.contracts.event.EntryDecided.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides one scan of a round, and lets in whoever may come in.
@ApplicationScoped
public class DecideInRound {
    private final RecogniseComer recogniseComer;
    private final CountPlaces countPlaces;
    private final Visits visits;
    private final Tickets tickets;
    private final MoveLine moveLine;
    private final Clock clock;

    DecideInRound(
            RecogniseComer recogniseComer,
            CountPlaces countPlaces,
            Visits visits,
            Tickets tickets,
            MoveLine moveLine,
            Clock clock) {
        this.recogniseComer = recogniseComer;
        this.countPlaces = countPlaces;
        this.visits = visits;
        this.tickets = tickets;
        this.moveLine = moveLine;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    EntryAnswer decide(Round round, Question question) {
        Instant now = clock.instant();
        Site site = question.site();
        Person person = question.person();
        Round.Room room = round.room(site.code());
        Counted counted = countPlaces.count(site, room.timeline(), room.inside(), question.at());
        room.line(moveLine.move(site, counted.places(), room.line()));
        Optional<Ticket> ticket = room.line().of(person);
        Optional<Visit> visit = room.open(person);
        Recognised recognised = recogniseComer.recognise(round, question);
        GateDecision decision = GateDecision.decide(
                room.timeline(),
                site,
                new Room(
                        counted.places().most(),
                        room.inside() + room.line().keptForOthers(ticket.orElse(null)),
                        visit.isPresent(),
                        counted.citation()),
                recognised.comer(),
                question.at());
        Said said = new Said(question, room, recognised.announcement());
        return switch (decision) {
            case Allowed allowed -> {
                Integer place = comeIn(round, question, visit, counted.places());
                ticket.ifPresent(had -> end(site, room, had, Ending.ADMITTED, now));
                yield said.answer(Decision.ALLOW, allowed, allowed.validUntil(), place, null);
            }
            case Denied denied -> {
                ticket.ifPresent(had -> {
                    end(site, room, had, Ending.REFUSED, now);
                    room.line(moveLine.move(site, counted.places(), room.line()));
                });
                yield said.answer(Decision.DENY, denied, null, null, null);
            }
            case Waiting waiting ->
                said.answer(
                        Decision.WAIT,
                        waiting,
                        null,
                        null,
                        question.scan().isPast(now) ? null : standing(question, room, counted, ticket, now));
        };
    }

    private void end(Site site, Round.Room room, Ticket ticket, Ending ending, Instant now) {
        tickets.end(ticket.id(), ending, now);
        room.line(tickets.line(site.code()));
    }

    /// Whoever waits already stays where they are.
    private Standing standing(
            Question question, Round.Room room, Counted counted, Optional<Ticket> ticket, Instant now) {
        Ticket waiting = ticket.orElseGet(() -> {
            Ticket given = tickets.add(question.site().code(), question.person(), counted.day(), now);
            room.line(tickets.line(question.site().code()));
            return given;
        });
        Places places = counted.places();
        // Whoever leaves waits for this round: nobody's stay ends while it is under way.
        Optional<Duration> stay = room.stay(() -> visits.stay(question.site().code()));
        return room.line().standing(waiting, new Places(places.most(), places.inside(), stay.orElse(null)), now);
    }

    private @Nullable Integer comeIn(Round round, Question question, Optional<Visit> visit, Places places) {
        Site site = question.site();
        Round.Room room = round.room(site.code());
        Person person = question.person();
        if (visit.isPresent()) {
            round.renew(new Renewal(site.code(), person, question.at()));
            return visit.get().place();
        }
        Visit begun = new Visit(places.most() == null ? null : room.takeLowestPlace(), question.at());
        visits.begin(site.code(), person, question.scan().purpose(), begun);
        room.comeIn(person, begun);
        return begun.place();
    }

    /// What every answer repeats of its question.
    private record Said(
            Question question, Round.Room room, @Nullable UUID announcement) {
        EntryAnswer answer(
                Decision decision,
                GateDecision why,
                @Nullable Instant validUntil,
                @Nullable Integer place,
                @Nullable Standing queue) {
            return new EntryAnswer(
                    question.scan().id(),
                    decision,
                    why.reasons(),
                    validUntil,
                    place,
                    announcement == null ? null : announcement.toString(),
                    room.inside(),
                    room.timeline().version(),
                    question.person().subject(),
                    queue);
        }
    }
}
