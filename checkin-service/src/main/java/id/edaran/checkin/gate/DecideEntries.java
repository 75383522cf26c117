package id.edaran.checkin.gate;

import id.edaran.checkin.gate.Entries.Entry;
import id.edaran.checkin.gate.EntryOutcome.Answered;
import id.edaran.checkin.gate.EntryOutcome.PersonContradicted;
import id.edaran.checkin.gate.EntryOutcome.ScanIdTaken;
import id.edaran.checkin.gate.EntryOutcome.TurnedAway;
import id.edaran.checkin.gate.EntryOutcome.UnknownSite;
import id.edaran.checkin.people.Identification;
import id.edaran.checkin.people.Identification.Contradicted;
import id.edaran.checkin.people.Identification.Identified;
import id.edaran.checkin.people.IdentifyPerson;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.checkin.sites.Sites;
import id.edaran.contracts.event.EntryDecided;
import id.edaran.contracts.event.EventType;
import id.edaran.support.outbox.Outbox;
import id.edaran.support.privacy.Pseudonyms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers scans, each once: those of many gates together, because what a scan costs is the way to the database and the
/// wait for its disk.
///
/// The sites' rows are locked first: scans of one site are decided one after the other, so that two of them cannot take
/// the last place, and the same scan sent twice at once is decided once.
@ApplicationScoped
public class DecideEntries {
    private final Sites sites;
    private final IdentifyPerson identifyPerson;
    private final Entries entries;
    private final Visits visits;
    private final GatherRound gatherRound;
    private final DecideInRound decideInRound;
    private final Pseudonyms pseudonyms;
    private final Outbox outbox;
    private final Clock clock;

    DecideEntries(
            Sites sites,
            IdentifyPerson identifyPerson,
            Entries entries,
            Visits visits,
            GatherRound gatherRound,
            DecideInRound decideInRound,
            Pseudonyms pseudonyms,
            Outbox outbox,
            Clock clock) {
        this.sites = sites;
        this.identifyPerson = identifyPerson;
        this.entries = entries;
        this.visits = visits;
        this.gatherRound = gatherRound;
        this.decideInRound = decideInRound;
        this.pseudonyms = pseudonyms;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A scan at a site.
    ///
    /// @param guard is shown the site before anything is decided, and throws where the caller may not decide there
    public record Request(SiteCode site, Scan scan, Consumer<Site> guard) {
        Entries.Key key() {
            return new Entries.Key(site, scan.id());
        }
    }

    /// A request that is to be decided now.
    ///
    /// @param at as of when
    record Question(Site site, Scan scan, byte[] digest, Person person, Instant at) {}

    /// @return in the order of the requests, which is the order in which they are decided
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<EntryOutcome> decide(List<Request> requests) {
        @Nullable EntryOutcome[] outcomes = new EntryOutcome[requests.size()];
        byte[][] digests = requests.stream()
                .map(request -> pseudonyms.digest(request.scan().content()))
                .toArray(byte[][]::new);
        Map<SiteCode, Site> locked =
                sites.lock(requests.stream().map(Request::site).collect(Collectors.toSet()));
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = turnedAway(requests.get(i), locked);
        }
        Map<Entries.Key, Entry> answered = new HashMap<>(entries.find(open(requests, outcomes)));
        Map<Integer, Question> questions = questions(requests, digests, locked, answered, outcomes);
        Round round = gatherRound.of(questions.values());
        List<Entry> added = new ArrayList<>();
        List<Outbox.Event> told = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Entries.Key key = requests.get(i).key();
            Question question = questions.get(i);
            if (question != null && !answered.containsKey(key)) {
                EntryAnswer answer = decideInRound.decide(round, question);
                Entry entry = new Entry(key.site(), answer, question.digest(), question.at(), clock.instant());
                answered.put(key, entry);
                added.add(entry);
                told.add(new Outbox.Event(EventType.ENTRY_DECIDED, key.site().value(), event(question, answer)));
            }
            if (outcomes[i] == null) {
                Entry entry = Objects.requireNonNull(answered.get(key));
                outcomes[i] = MessageDigest.isEqual(entry.requestDigest(), digests[i])
                        ? new Answered(entry.answer())
                        : new ScanIdTaken();
            }
        }
        visits.renew(round.renewals());
        entries.add(added);
        outbox.append(told);
        return Stream.of(outcomes).map(Objects::requireNonNull).toList();
    }

    private static @Nullable EntryOutcome turnedAway(Request request, Map<SiteCode, Site> locked) {
        Site site = locked.get(request.site());
        if (site == null) {
            return new UnknownSite();
        }
        try {
            request.guard().accept(site);
            return null;
        } catch (RuntimeException why) {
            // The others of the round have nothing to do with it.
            return new TurnedAway(why);
        }
    }

    private static Collection<Entries.Key> open(List<Request> requests, @Nullable EntryOutcome[] outcomes) {
        List<Entries.Key> open = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == null) {
                open.add(requests.get(i).key());
            }
        }
        return open;
    }

    /// By number of the request, what is not answered yet and whom it is about.
    private Map<Integer, Question> questions(
            List<Request> requests,
            byte[][] digests,
            Map<SiteCode, Site> locked,
            Map<Entries.Key, Entry> answered,
            @Nullable EntryOutcome[] outcomes) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == null && !answered.containsKey(requests.get(i).key())) {
                open.add(i);
            }
        }
        List<Identification> people = identifyPerson.identify(
                open.stream().map(i -> requests.get(i).scan().identity()).toList());
        Instant now = clock.instant();
        Map<Integer, Question> questions = new HashMap<>();
        for (int place = 0; place < open.size(); place++) {
            int i = open.get(place);
            Request request = requests.get(i);
            switch (people.get(place)) {
                case Identified identified ->
                    questions.put(
                            i,
                            new Question(
                                    Objects.requireNonNull(locked.get(request.site())),
                                    request.scan(),
                                    digests[i],
                                    identified.person(),
                                    Objects.requireNonNullElse(request.scan().scannedAt(), now)));
                case Contradicted contradicted -> outcomes[i] = new PersonContradicted();
            }
        }
        return questions;
    }

    /// Says which clauses the answer rests on, not which proof was missing nor until when one holds: that is health
    /// data. So is the clause by which somebody isolates.
    private static EntryDecided event(Question question, EntryAnswer answer) {
        return new EntryDecided(
                question.scan().id().value(),
                question.site().code().value(),
                question.site().region(),
                question.site().agency(),
                answer.subject().pseudonym(),
                question.scan().purpose(),
                answer.decision(),
                Reason.tellable(answer.reasons()),
                answer.policyVersion(),
                question.at());
    }
}
