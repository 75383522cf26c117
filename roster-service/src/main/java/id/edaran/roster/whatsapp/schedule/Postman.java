package id.edaran.roster.whatsapp.schedule;

import id.edaran.roster.whatsapp.AnswerMessages;
import id.edaran.roster.whatsapp.RemoveMessages;
import id.edaran.roster.whatsapp.SendMessages;
import id.edaran.roster.whatsapp.WhatsappSettings;
import id.edaran.support.messaging.Outage;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

@ApplicationScoped
class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);

    private final WhatsappSettings settings;
    private final AnswerMessages answerMessages;
    private final SendMessages sendMessages;
    private final RemoveMessages removeMessages;

    Postman(
            WhatsappSettings settings,
            AnswerMessages answerMessages,
            SendMessages sendMessages,
            RemoveMessages removeMessages) {
        this.settings = settings;
        this.answerMessages = answerMessages;
        this.sendMessages = sendMessages;
        this.removeMessages = removeMessages;
    }

    @Scheduled(
            every = "${edaran.whatsapp.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void answer() {
        attempt(answerMessages::answer);
    }

    /// Apart from answering: WhatsApp may let a sender wait.
    @Scheduled(
            every = "${edaran.whatsapp.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void send() {
        attempt(sendMessages::send);
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        attempt(removeMessages::remove);
    }

    private void attempt(Runnable work) {
        if (!settings.isOn()) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            // Nothing is lost: what waits goes on waiting.
            LOG.warnf("messages wait for the database: %s", e.getMessage());
        }
    }
}
