package id.edaran.policy.circulars;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Message;
import id.edaran.contracts.circular.Effective;
import id.edaran.contracts.event.CircularChanged;
import id.edaran.contracts.event.EventType;
import id.edaran.policy.circulars.ChangeOutcome.Changed;
import id.edaran.policy.circulars.ChangeOutcome.Faulty;
import id.edaran.policy.circulars.ChangeOutcome.Unknown;
import id.edaran.policy.circulars.ChangeOutcome.WrongStatus;
import id.edaran.policy.timelines.PublishTimelines;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Publishes, amends and revokes circulars. State, circular event and the timelines of all regions that it touches
/// commit together.
@ApplicationScoped
public class PublishCircular {
    /// What is said of a circular that is no draft any more.
    public static final Message PUBLISHED_ALREADY =
            new Message("Edaran ini sudah terbit.", "The circular is published already.");

    private final Circulars circulars;
    private final PublishTimelines timelines;
    private final Outbox outbox;

    PublishCircular(Circulars circulars, PublishTimelines timelines, Outbox outbox) {
        this.circulars = circulars;
        this.timelines = timelines;
        this.outbox = outbox;
    }

    /// @param expected checks the version, and throws when it is another
    @Transactional
    public ChangeOutcome publish(CircularId id, String publisher, LongConsumer expected) {
        timelines.lock();
        Optional<Circular> found = circulars.findForChange(id);
        if (found.isEmpty()) {
            return new Unknown();
        }
        Circular draft = found.get();
        expected.accept(draft.version());
        if (draft.status() != Status.DRAFT) {
            return new WrongStatus(PUBLISHED_ALREADY);
        }
        Superseding superseding = Superseding.of(draft.content(), circulars);
        if (!superseding.refused().isEmpty()) {
            return new Faulty(superseding.faults());
        }
        Revision publication = Revision.publication(
                draft.content(),
                superseding.ids(),
                timelines.nextInstant(),
                publisher,
                timelines.nextVersion(draft.region()));
        for (Circular older : superseding.circulars()) {
            circulars.settle(older.id(), Status.SUPERSEDED, older.inForce());
        }
        return apply(draft, Status.PUBLISHED, publication, EventType.CIRCULAR_PUBLISHED);
    }

    /// @param expected checks the version, and throws when it is another
    @Transactional
    public ChangeOutcome amend(CircularId id, Amendment amendment, String publisher, LongConsumer expected) {
        timelines.lock();
        Optional<Circular> found = circulars.findForChange(id);
        if (found.isEmpty()) {
            return new Unknown();
        }
        Circular circular = found.get();
        expected.accept(circular.version());
        if (circular.status() != Status.PUBLISHED) {
            return new WrongStatus(new Message(
                    "Hanya edaran yang terbit dapat diubah; edaran ini " + circular.status() + ".",
                    "Only a published circular can be amended; this one is " + circular.status() + "."));
        }
        Effective before = circular.effective();
        LocalDate until = amendment.changesUntil() ? amendment.until() : before.until();
        List<Fault> faults = faults(amendment, before, until);
        if (amendment.clauses() != null) {
            CircularSize.fault(amendment.clauses()).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        Revision revision = new Revision(
                circular.revisions().size() + 1,
                amendment.clauses() == null ? Revision.Kind.PROLONGATION : Revision.Kind.AMENDMENT,
                amendment.number(),
                amendment.signedOn(),
                new Effective(before.from(), until),
                contentFrom(amendment, before),
                amendment.clauses(),
                List.of(),
                null,
                timelines.nextInstant(),
                publisher,
                timelines.nextVersion(circular.region()));
        return apply(circular, Status.PUBLISHED, revision, EventType.CIRCULAR_AMENDED);
    }

    /// @param expected checks the version, and throws when it is another
    @Transactional
    public ChangeOutcome revoke(CircularId id, Revocation revocation, String publisher, LongConsumer expected) {
        timelines.lock();
        Optional<Circular> found = circulars.findForChange(id);
        if (found.isEmpty()) {
            return new Unknown();
        }
        Circular circular = found.get();
        expected.accept(circular.version());
        if (circular.status() == Status.DRAFT || circular.status() == Status.REVOKED) {
            return new WrongStatus(new Message(
                    "Hanya edaran yang terbit dapat dicabut; edaran ini " + circular.status() + ".",
                    "Only a published circular can be revoked; this one is " + circular.status() + "."));
        }
        LocalDate until = circular.effective().until();
        if (until != null && revocation.effectiveOn().isAfter(until)) {
            return new Faulty(List.of(new Fault(
                    "/effectiveOn",
                    new Message(
                            "sesudah hari terakhir edaran, " + until, "is after the circular's last day, " + until))));
        }
        Revision newest = circular.revisions().getLast();
        Instant publishedAt = timelines.nextInstant();
        Revision revision = new Revision(
                newest.revision() + 1,
                Revision.Kind.REVOCATION,
                newest.number(),
                newest.signedOn(),
                new Effective(revocation.effectiveOn(), null),
                revocation.effectiveOn(),
                null,
                List.of(),
                revocation.reason(),
                publishedAt,
                publisher,
                timelines.nextVersion(circular.region()));
        return apply(circular, Status.REVOKED, revision, EventType.CIRCULAR_REVOKED);
    }

    private ChangeOutcome apply(Circular circular, Status status, Revision revision, EventType type) {
        circulars.revise(circular, status, revision);
        timelines.publish(circular.id(), circular.region(), revision);
        Circular changed = circulars.find(circular.id()).orElseThrow();
        outbox.append(
                type,
                circular.id().toString(),
                new CircularChanged(
                        circular.id().toString(),
                        circular.region(),
                        circular.level(),
                        circular.content().agency(),
                        revision.number(),
                        revision.revision(),
                        circular.content().subject(),
                        revision.signedOn(),
                        changed.effective(),
                        revision.kind() == Revision.Kind.REVOCATION ? revision.contentFrom() : null,
                        revision.publishedAt(),
                        revision.policyVersion()));
        return new Changed(changed);
    }

    private static List<Fault> faults(Amendment amendment, Effective before, @Nullable LocalDate until) {
        List<Fault> faults = new ArrayList<>();
        LocalDate from = amendment.from();
        LocalDate first = amendment.clauses() == null ? from : contentFrom(amendment, before);
        if (until != null && until.isBefore(before.from())) {
            faults.add(new Fault("/effective/until", beforeFirstDay(before)));
        }
        if (from != null && from.isBefore(before.from())) {
            faults.add(new Fault("/effective/from", beforeFirstDay(before)));
        }
        if (first != null
                && before.until() != null
                && first.isAfter(before.until().plusDays(1))) {
            faults.add(new Fault(
                    "/effective/from",
                    new Message(
                            "meninggalkan hari tanpa keberlakuan sesudah " + before.until()
                                    + "; terbitkanlah edaran baru",
                            "leaves days without force after " + before.until() + "; publish a new circular instead")));
        }
        if (faults.isEmpty()
                && until != null
                && contentFrom(amendment, before).isAfter(until)
                && amendment.clauses() != null) {
            faults.add(new Fault(
                    "/effective/from",
                    new Message("sesudah hari terakhir, " + until, "is after the last day, " + until)));
        }
        return faults;
    }

    private static Message beforeFirstDay(Effective before) {
        return new Message(
                "mendahului hari pertama edaran, " + before.from(),
                "is before the circular's first day, " + before.from());
    }

    /// New clauses hold from the day that is given, or from the day of signing; a prolongation's number
    /// holds on the days that it adds.
    private static LocalDate contentFrom(Amendment amendment, Effective before) {
        if (amendment.clauses() == null) {
            return before.until() == null ? before.from() : before.until().plusDays(1);
        }
        LocalDate from = amendment.from() == null ? amendment.signedOn() : amendment.from();
        return from.isBefore(before.from()) ? before.from() : from;
    }
}
