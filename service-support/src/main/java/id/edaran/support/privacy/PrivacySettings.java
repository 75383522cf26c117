package id.edaran.support.privacy;

import io.smallrye.config.ConfigMapping;

/// Keys for personal data, each 32 random bytes in base64, the same for all services of one installation.
@ConfigMapping(prefix = "edaran.privacy")
interface PrivacySettings {
    /// Key of the pseudonyms (`EDARAN_PRIVACY_PSEUDONYM_KEY`). A new key makes every person a stranger.
    String pseudonymKey();

    /// Key that seals names, identity numbers and health data (`EDARAN_PRIVACY_ENCRYPTION_KEY`).
    String encryptionKey();
}
