package id.edaran.support;

import id.edaran.local.LocalKeys;
import id.edaran.local.LocalTokens;
import id.edaran.local.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tokens that the services under test accept.
public final class TestTokens {
    private static final LocalKeys KEYS = LocalKeys.ofCheckout(folder());

    private TestTokens() {}

    static Path publicKey() {
        return KEYS.publicKey();
    }

    /// @param roles words of the contract, separated by commas, such as `hr-admin`
    /// @param agency null for the whole region
    public static String token(String roles, String region, @Nullable String agency) {
        return token(roles, region, agency, null);
    }

    public static String token(String roles, String region, @Nullable String agency, @Nullable String subject) {
        List<Role> granted = Arrays.stream(roles.split(",", -1))
                .map(word -> Arrays.stream(Role.values())
                        .filter(role -> role.claim().equals(word))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return new LocalTokens(KEYS, Clock.systemUTC()).mint(granted, region, agency, subject);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("edaran-test-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
