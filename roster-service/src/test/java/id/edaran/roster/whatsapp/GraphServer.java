package id.edaran.roster.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.edaran.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;

/// Plays the message endpoint of the Graph API, as far as Meta documents it.
final class GraphServer implements AutoCloseable {
    /// What the server does with a message.
    enum Mood {
        TAKES,
        /// HTTP 500 of a service that is away for a moment.
        FAILS,
        /// HTTP 400 of a number that cannot be written to.
        REFUSES,
        /// Takes the message and breaks the connection before it answers.
        HANGS_UP
    }

    /// A message as it came.
    record Sent(String path, String authorization, JsonNode body) {
        String to() {
            return body.path("to").asText();
        }

        String text() {
            return body.path("text").path("body").asText();
        }

        String id() {
            return body.path("biz_opaque_callback_data").asText();
        }
    }

    private final HttpServer server;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Map<String, Mood> moods = new ConcurrentHashMap<>();

    GraphServer() {
        URI address = URI.create(ConfigProvider.getConfig().getValue("edaran.whatsapp.graph", String.class));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /// From now on, for messages to a number.
    void mood(String to, Mood mood) {
        moods.put(to, mood);
    }

    List<Sent> sentTo(String to) {
        return sent.stream().filter(message -> message.to().equals(to)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode body = Json.tree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Sent message = new Sent(
                exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("Authorization"), body);
        sent.add(message);
        switch (moods.getOrDefault(message.to(), Mood.TAKES)) {
            case TAKES -> answer(exchange, 200, """
                        {"messaging_product":"whatsapp","contacts":[{"input":"%1$s","wa_id":"%1$s"}],"messages":[{"id":"wamid.%2$s"}]}""".formatted(message.to(), message.id()));
            case FAILS -> answer(exchange, 500, """
                        {"error":{"message":"(#131016) Service unavailable to %s","type":"OAuthException","code":131016}}""".formatted(message.to()));
            case REFUSES -> answer(exchange, 400, """
                        {"error":{"message":"(#131026) Message undeliverable to %s","type":"OAuthException","code":131026}}""".formatted(message.to()));
            case HANGS_UP -> exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
