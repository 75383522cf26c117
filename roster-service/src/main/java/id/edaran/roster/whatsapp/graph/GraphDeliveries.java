package id.edaran.roster.whatsapp.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.contracts.Json;
import id.edaran.roster.whatsapp.Content.Template;
import id.edaran.roster.whatsapp.Content.Text;
import id.edaran.roster.whatsapp.Deliveries;
import id.edaran.roster.whatsapp.Deliveries.Delivery.Accepted;
import id.edaran.roster.whatsapp.Deliveries.Delivery.Postponed;
import id.edaran.roster.whatsapp.Deliveries.Delivery.Refused;
import id.edaran.roster.whatsapp.Deliveries.Delivery.Unknown;
import id.edaran.roster.whatsapp.OutgoingMessage;
import id.edaran.roster.whatsapp.WhatsappSettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;

@ApplicationScoped
class GraphDeliveries implements Deliveries {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(20);
    /// Error codes of the Graph API that pass: an app, a number or a pair of numbers that sends too much,
    /// a service that is away; and a token that somebody has to renew.
    private static final Set<Integer> PASSING =
            Set.of(1, 2, 4, 190, 80_007, 130_429, 131_000, 131_016, 131_048, 131_056, 131_057, 133_004);

    private final WhatsappSettings settings;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();

    GraphDeliveries(WhatsappSettings settings) {
        this.settings = settings;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    @Override
    public Delivery deliver(OutgoingMessage message, String to) {
        HttpRequest request = HttpRequest.newBuilder(address())
                .timeout(ANSWERING)
                .header("Authorization", "Bearer " + settings.accessToken().orElseThrow())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body(message, to))))
                .build();
        try {
            return read(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Postponed("no connection");
        } catch (IOException e) {
            return new Unknown(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unknown("the service stops");
        }
    }

    private URI address() {
        return URI.create(String.join(
                "/",
                settings.graph().toString(),
                settings.version(),
                settings.phoneNumberId().orElseThrow(),
                "messages"));
    }

    /// WhatsApp repeats `biz_opaque_callback_data` in every status of the message.
    private static ObjectNode body(OutgoingMessage message, String to) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("messaging_product", "whatsapp");
        body.put("recipient_type", "individual");
        body.put("to", to);
        body.put("biz_opaque_callback_data", message.id().toString());
        switch (message.content()) {
            case Text(String text) ->
                body.put("type", "text")
                        .putObject("text")
                        .put("preview_url", false)
                        .put("body", text);
            case Template(String name, List<String> parameters) -> {
                ObjectNode template = body.put("type", "template").putObject("template");
                template.put("name", name).putObject("language").put("code", "id");
                ArrayNode values = template.putArray("components")
                        .addObject()
                        .put("type", "body")
                        .putArray("parameters");
                parameters.forEach(
                        value -> values.addObject().put("type", "text").put("text", value));
            }
        }
        return body;
    }

    private static Delivery read(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return new Accepted();
        }
        // The API's own words may quote the number; its code does not.
        int code = code(response.body());
        String cause = "HTTP " + status + ", code " + code;
        boolean passing = status == 401 || status == 429 || status >= 500 || PASSING.contains(code);
        return passing ? new Postponed(cause) : new Refused(cause);
    }

    private static int code(String body) {
        try {
            JsonNode answer = Json.tree(body);
            return answer.path("error").path("code").asInt();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }
}
