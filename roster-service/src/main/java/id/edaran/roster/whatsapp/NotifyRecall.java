package id.edaran.roster.whatsapp;

import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.decisions.RecallNotice;
import id.edaran.roster.decisions.RecallNotices;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.Staff;
import id.edaran.roster.whatsapp.Content.Template;
import id.edaran.roster.whatsapp.Content.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tells people by WhatsApp that they are called in (row BTG-7), where their number is known. Why stays
/// with the agency.
@ApplicationScoped
public class NotifyRecall implements RecallNotices {
    private final OutgoingMessages outgoing;
    private final WhatsappSettings settings;
    private final Clock clock;

    NotifyRecall(OutgoingMessages outgoing, WhatsappSettings settings, Clock clock) {
        this.outgoing = outgoing;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void ordered(Staff staff, LocalDate date, TimedRule by) {
        String clause = by.numberedOn(date).number() + " angka " + by.clause();
        tell(
                staff,
                date,
                settings.recallTemplate()
                        .<Content>map(name -> new Template(
                                name,
                                List.of(AnswerWording.day(date), staff.agency().name(), clause)))
                        .orElseGet(() ->
                                new Text(AnswerWording.recalled(staff.agency().name(), date, clause))));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void takenBack(Staff staff, LocalDate date) {
        tell(
                staff,
                date,
                settings.recallWithdrawnTemplate()
                        .<Content>map(name -> new Template(
                                name,
                                List.of(AnswerWording.day(date), staff.agency().name())))
                        .orElseGet(() -> new Text(
                                AnswerWording.notRecalled(staff.agency().name(), date))));
    }

    @Override
    @Transactional
    public Optional<RecallNotice> find(EmployeeId employee, LocalDate date) {
        return outgoing.newest(about(employee, date))
                .map(progress -> new RecallNotice(
                        switch (progress.state()) {
                            case WAITING -> RecallNotice.State.WAITING;
                            case SENT -> RecallNotice.State.SENT;
                            case FAILED -> RecallNotice.State.FAILED;
                        },
                        progress.at()));
    }

    private void tell(Staff staff, LocalDate date, Content content) {
        if (settings.isOn() && staff.employee().identity().phone() != null) {
            EmployeeId employee = staff.employee().id();
            outgoing.add(UUID.randomUUID(), employee, about(employee, date), content, clock.instant());
        }
    }

    private static String about(EmployeeId employee, LocalDate date) {
        return "recall:" + employee + ":" + date;
    }
}
