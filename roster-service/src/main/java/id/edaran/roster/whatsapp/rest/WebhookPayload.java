package id.edaran.roster.whatsapp.rest;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.Json;
import id.edaran.roster.whatsapp.Received;
import id.edaran.roster.whatsapp.Status;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What Meta sends to the webhook, as far as it is of use here: texts to our number, and what became of
/// our own messages. Pictures, reactions, other fields and whatever comes with newer versions are passed
/// over.
record WebhookPayload(List<Received> messages, List<Status> statuses) {
    private static final String OBJECT = "whatsapp_business_account";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{5,20}");
    /// WhatsApp's own limit of a text is 4,096 characters.
    private static final int LONGEST_TEXT = 10_000;

    private static final int LONGEST_ID = 1_000;

    /// @param phoneNumberId id of our number; an app may have others
    static Optional<WebhookPayload> read(byte[] body, String phoneNumberId) {
        JsonNode payload;
        try {
            payload = Json.mapper().readTree(body);
        } catch (IOException e) {
            return Optional.empty();
        }
        List<Received> messages = new ArrayList<>();
        List<Status> statuses = new ArrayList<>();
        if (payload.path("object").asText().equals(OBJECT)) {
            for (JsonNode entry : payload.path("entry")) {
                for (JsonNode change : entry.path("changes")) {
                    JsonNode value = change.path("value");
                    boolean ours = change.path("field").asText().equals("messages")
                            && value.path("metadata")
                                    .path("phone_number_id")
                                    .asText()
                                    .equals(phoneNumberId);
                    if (ours) {
                        value.path("messages").forEach(message -> text(message).ifPresent(messages::add));
                        value.path("statuses").forEach(status -> status(status).ifPresent(statuses::add));
                    }
                }
            }
        }
        return Optional.of(new WebhookPayload(messages, statuses));
    }

    private static Optional<Received> text(JsonNode message) {
        String id = message.path("id").asText();
        String from = message.path("from").asText();
        String text = message.path("text").path("body").asText();
        boolean usable = message.path("type").asText().equals("text")
                && !id.isEmpty()
                && id.length() <= LONGEST_ID
                && DIGITS.matcher(from).matches()
                && !text.isBlank()
                && text.length() <= LONGEST_TEXT;
        return usable
                ? Optional.of(
                        new Received(id, from, instant(message.path("timestamp").asText()), text))
                : Optional.empty();
    }

    private static Optional<Status> status(JsonNode status) {
        try {
            UUID ours = UUID.fromString(status.path("biz_opaque_callback_data").asText());
            return switch (status.path("status").asText()) {
                case "sent", "delivered", "read" -> Optional.of(new Status(ours, false));
                case "failed" -> Optional.of(new Status(ours, true));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Seconds since 1970; the far future, which nobody believes, where it is none.
    private static Instant instant(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException e) {
            return Instant.MAX;
        }
    }
}
