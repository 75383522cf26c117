package id.edaran.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// The signing keys of a checkout, made on first use. They belong to the checkout and not to a data folder: a token
/// works whatever `--data` was.
public final class LocalKeys {

    private static final int BITS = 3072;
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path folder;

    private LocalKeys(Path folder) {
        this.folder = folder;
    }

    public static LocalKeys ofCheckout(Path checkout) {
        var keys = new LocalKeys(
                PrivateFiles.createFolder(checkout.resolve(".edaran").resolve("keys"))
                        .toAbsolutePath()
                        .normalize());
        keys.makeIfMissing();
        return keys;
    }

    /// In PEM, as a service's `mp.jwt.verify.publickey.location` takes it.
    public Path publicKey() {
        return folder.resolve("public.pem");
    }

    RSAPrivateKey privateKey() {
        String pem = PrivateFiles.readIfThere(folder.resolve("private.pem"));
        try {
            byte[] encoded = Base64.getMimeDecoder()
                    .decode(String.valueOf(pem)
                            .replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "")
                            .strip());
            return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw new CannotStart(
                    "The signing key in %s is damaged; delete that folder, and a new one is made.".formatted(folder),
                    damaged);
        }
    }

    /// The public key is written first: whoever sees the private one sees a whole pair.
    private void makeIfMissing() {
        synchronized (LocalKeys.class) {
            makeUnderLock();
        }
    }

    private void makeUnderLock() {
        Path privateKey = folder.resolve("private.pem");
        if (Files.exists(privateKey)) {
            return;
        }
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!lock.isValid() || Files.exists(privateKey)) {
                return;
            }
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            PrivateFiles.write(publicKey(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            PrivateFiles.write(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("cannot make signing keys in " + folder, failure);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, LINES.encodeToString(encoded), kind);
    }
}
