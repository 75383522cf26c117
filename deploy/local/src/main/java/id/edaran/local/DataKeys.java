package id.edaran.local;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/// The keys under which a data folder's people are pseudonyms and their names unreadable.
/// They stay with the data: without them it is worthless, and with other data they are of no use.
record DataKeys(String pseudonym, String encryption, String poster) {

    private static final int BYTES = 32;

    static DataKeys in(Path folder) {
        PrivateFiles.createFolder(folder);
        return new DataKeys(
                readOrMake(folder.resolve("pseudonym.key")),
                readOrMake(folder.resolve("encryption.key")),
                readOrMake(folder.resolve("poster.key")));
    }

    Map<String, String> environment() {
        return Map.of(
                "EDARAN_PRIVACY_PSEUDONYM_KEY", pseudonym,
                "EDARAN_PRIVACY_ENCRYPTION_KEY", encryption,
                "EDARAN_POSTER_KEY", poster);
    }

    /// Keys have no place in a log.
    @Override
    public String toString() {
        return "DataKeys[…]";
    }

    private static String readOrMake(Path file) {
        String content = PrivateFiles.readIfThere(file);
        if (content == null) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            content = Base64.getEncoder().encodeToString(key);
            PrivateFiles.write(file, content + "\n");
        }
        return content.strip();
    }
}
