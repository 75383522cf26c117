package id.edaran.support.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.contracts.Message;
import id.edaran.contracts.event.Topic;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import id.edaran.support.streams.TopicReader.Read;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends the events of topics to whoever listens, each with an id that resumes.
///
/// A stream has a thread and a consumer of its own: a slow client waits for nobody and nobody waits for it, and one
/// that comes back to another instance goes on where it was.
@ApplicationScoped
public class EventStreams {
    /// The header in which a client names the last event that it has seen.
    public static final String LAST_EVENT_ID = "Last-Event-ID";

    /// What a client needs to know, for the API's document.
    public static final String HOW_TO_LISTEN =
            "The name of an event is its CloudEvents type, the data a CloudEvent in its JSON form. "
                    + "Last-Event-ID resumes after the event of that id; without it the stream begins now. Comments "
                    + "keep the connection; a stream ends after some minutes, to be resumed.";

    private static final Logger LOG = Logger.getLogger(EventStreams.class);
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final long SLOWEST_CLIENT_SECONDS = 30;
    private static final long AGAIN_AFTER_SECONDS = 5;

    private final Callers callers;
    private final String bootstrapServers;
    private final StreamSettings settings;
    private final Semaphore free;
    private volatile boolean running = true;

    EventStreams(
            Callers callers,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            StreamSettings settings) {
        this.callers = callers;
        this.bootstrapServers = bootstrapServers;
        this.settings = settings;
        this.free = new Semaphore(settings.most());
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    /// Begins a stream and returns; it ends with the client, with the service, or when it has lasted
    /// long enough. The caller has to be one who watches, and hears of the token's region and those below;
    /// with a token of one agency, of no other one.
    ///
    /// @param topics whose events are sent; never the closed one
    /// @param lastEventId the header as it came; without it the stream begins now
    /// @throws ProblemException 401 or 403 for who may not listen, 400 for an id that is none of ours
    /// @throws ServiceUnavailableException while Kafka is away, and when as many listen as can be served
    public void open(List<Topic> topics, @Nullable String lastEventId, SseEventSink sink, Sse sse) {
        Caller caller = callers.current().require(Role.OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR);
        open(topics, data -> mayHear(caller, data), lastEventId, sink, sse);
    }

    /// The same for whoever may hear of something narrower. The caller of this method has seen to it that they may.
    ///
    /// @param wanted whether an event is sent, by its data
    public void open(
            List<Topic> topics, Predicate<JsonNode> wanted, @Nullable String lastEventId, SseEventSink sink, Sse sse) {
        List<String> names = topics.stream().map(Topic::topicName).toList();
        StreamPosition from = lastEventId == null || lastEventId.isBlank()
                ? null
                : StreamPosition.parse(lastEventId.strip(), names)
                        .orElseThrow(() -> ProblemException.badRequest(
                                LAST_EVENT_ID, new Message("bukan id peristiwa di sini", "is no id of an event here")));
        if (!free.tryAcquire()) {
            throw new ServiceUnavailableException(AGAIN_AFTER_SECONDS);
        }
        boolean begun = false;
        try {
            TopicReader reader = TopicReader.open(bootstrapServers, names, from);
            begun = begin(reader, wanted, sink, sse);
        } catch (KafkaException e) {
            LOG.warnf("an event stream cannot begin because Kafka is away: %s", e.getMessage());
            throw new ServiceUnavailableException(AGAIN_AFTER_SECONDS, e);
        } finally {
            if (!begun) {
                free.release();
            }
        }
    }

    private static boolean mayHear(Caller caller, JsonNode data) {
        String agency = data.path("agency").textValue();
        return caller.covers(data.path("region").asText())
                && (agency == null || caller.agency() == null || agency.equals(caller.agency()));
    }

    /// The first thing is sent by the request's own thread: the framework sends the head as well if nobody has done so
    /// when the request's method returns, and two threads that do break the stream.
    private boolean begin(TopicReader reader, Predicate<JsonNode> mayHear, SseEventSink sink, Sse sse) {
        if (!sent(sink, heartbeat(sse, reader.position()))) {
            reader.close();
            return false;
        }
        Thread.ofVirtual().name("event-stream").start(() -> run(reader, mayHear, sink, sse));
        return true;
    }

    private void run(TopicReader reader, Predicate<JsonNode> mayHear, SseEventSink sink, Sse sse) {
        try (reader;
                sink) {
            long begun = System.nanoTime();
            long last = begun;
            boolean heard = true;
            while (heard
                    && running
                    && System.nanoTime() - begun < settings.longest().toNanos()) {
                List<OutboundSseEvent> events = new ArrayList<>();
                for (Read read : reader.poll(PATIENCE)) {
                    if (mayHear.test(read.event().path("data"))) {
                        events.add(event(sse, read));
                    }
                }
                if (System.nanoTime() - last >= settings.heartbeat().toNanos()) {
                    events.add(heartbeat(sse, reader.position()));
                }
                heard = events.stream().allMatch(event -> sent(sink, event));
                last = events.isEmpty() ? last : System.nanoTime();
            }
        } catch (KafkaException e) {
            LOG.warn("an event stream broke off", e);
        } finally {
            free.release();
        }
    }

    private static OutboundSseEvent event(Sse sse, Read read) {
        ObjectNode event = read.event();
        return sse.newEventBuilder()
                .id(read.position().toString())
                .name(event.path("type").asText())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(ObjectNode.class, event)
                .build();
    }

    /// It also moves the client's last id past what the client may not hear; without data it is no event to it.
    private static OutboundSseEvent heartbeat(Sse sse, StreamPosition position) {
        return sse.newEventBuilder().comment("").id(position.toString()).build();
    }

    /// Waits until the client has it; false where it is gone, or too slow to be waited for.
    private static boolean sent(SseEventSink sink, OutboundSseEvent event) {
        if (sink.isClosed()) {
            return false;
        }
        try {
            sink.send(event).toCompletableFuture().get(SLOWEST_CLIENT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.debugf("an event stream ended with its client: %s", e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
