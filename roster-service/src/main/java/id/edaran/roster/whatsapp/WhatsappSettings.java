package id.edaran.roster.whatsapp;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Settings of WhatsApp; `application.properties` says what each means. Without the four that are optional
/// it is switched off.
@ConfigMapping(prefix = "edaran.whatsapp")
public interface WhatsappSettings {
    /// Id of the agency's or city's number with WhatsApp; no telephone number.
    Optional<String> phoneNumberId();

    /// Bearer token for sending.
    Optional<String> accessToken();

    /// Secret of the app, with which what comes is signed.
    Optional<String> appSecret();

    /// What Meta has to know when it is told of the webhook.
    Optional<String> verifyToken();

    /// Address of the Graph API.
    URI graph();

    /// Version of the Graph API.
    String version();

    /// Name of the approved template by which people are told of a recall; without it a text is sent,
    /// which WhatsApp takes only within a day of the person's last message.
    Optional<String> recallTemplate();

    /// The same for a recall that is taken back.
    Optional<String> recallWithdrawnTemplate();

    /// How long a sending whose end nobody knows may be vouched for by a status before it is repeated.
    Duration patience();

    /// For how long sending is tried.
    Duration longest();

    /// How often messages that wait are looked for, in the form of a scheduler: `1s`.
    String every();

    /// Whether everything is there that it takes.
    default boolean isOn() {
        return phoneNumberId().isPresent()
                && accessToken().isPresent()
                && appSecret().isPresent()
                && verifyToken().isPresent();
    }
}
