package id.edaran.roster.preview.http;

import id.edaran.contracts.Json;
import id.edaran.contracts.timeline.Supposition;
import id.edaran.roster.preview.SupposingOutcome;
import id.edaran.roster.preview.SupposingOutcome.Away;
import id.edaran.roster.preview.SupposingOutcome.Refused;
import id.edaran.roster.preview.SupposingOutcome.Supposed;
import id.edaran.roster.preview.Suppositions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class HttpSuppositions implements Suppositions {
    private static final Logger LOG = Logger.getLogger(HttpSuppositions.class);
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final String JSON = "application/json";

    private final URI address;
    private final Duration patience;
    private final HttpClient client;

    HttpSuppositions(PolicySettings settings) {
        this.address = settings.address().resolve("/v1/suppositions");
        this.patience = settings.patience();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .build();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    @Override
    public SupposingOutcome of(String draft, @Nullable String authorization, @Nullable String languages) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", JSON)
                .header("Accept", JSON)
                .POST(BodyPublishers.ofString(draft));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (languages != null) {
            request.header("Accept-Language", languages);
        }
        try {
            return outcome(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("policy-service at %s gives no supposition: %s", address, e.toString());
            return new Away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Away();
        }
    }

    private SupposingOutcome outcome(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 200) {
            return new Supposed(Json.read(response.body(), Supposition.class));
        }
        if (status >= 400 && status < 500) {
            return new Refused(
                    status,
                    response.headers().firstValue("Content-Type").orElse(JSON),
                    response.headers().firstValue("Content-Language").orElse(null),
                    new String(response.body(), StandardCharsets.UTF_8));
        }
        LOG.warnf("policy-service at %s answers with status %d", address, status);
        return new Away();
    }
}
