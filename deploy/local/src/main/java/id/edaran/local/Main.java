package id.edaran.local;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.LogManager;

/// The commands of `./edaran` that need a JVM. The script finds the JDK, builds, and calls this class.
final class Main {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Path checkout;
    private final Clock clock;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicInteger exitCode = new AtomicInteger();

    private Main(Path checkout, Clock clock) {
        this.checkout = checkout;
        this.clock = clock;
    }

    public static void main(String[] arguments) throws InterruptedException {
        // The embedded parts' libraries have much to say that is of no use at a terminal.
        LogManager.getLogManager().reset();
        // Parts start side by side; whoever finds SLF4J half way through its own start is else told so on the terminal.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        var main = new Main(Path.of(System.getProperty("edaran.checkout", "")).toAbsolutePath(), Clock.systemUTC());
        System.exit(main.run(Command.of(List.of(arguments))));
    }

    private int run(Command command) throws InterruptedException {
        return switch (command) {
            case Command.Up up -> up(up);
            case Command.Token token -> token(token);
            case Command.Misunderstood(String sentence) -> {
                System.err.println("edaran: " + sentence + " See ./edaran help.");
                yield 2;
            }
        };
    }

    private int token(Command.Token token) {
        try {
            var tokens = new LocalTokens(LocalKeys.ofCheckout(checkout), clock);
            System.out.println(tokens.mint(token.roles(), token.region(), token.agency(), token.subject()));
            return 0;
        } catch (CannotStart failure) {
            System.err.println("edaran: " + failure.sentence());
            return 1;
        }
    }

    private int up(Command.Up up) throws InterruptedException {
        long began = System.nanoTime();
        try {
            var builder = LocalEdaran.builder(checkout)
                    .ports(Ports.from(System.getenv()))
                    .today(up.today())
                    .fresh(up.fresh())
                    .examples(!up.empty())
                    .say(this::say);
            Path data = up.data();
            if (data != null) {
                builder.data(data.toAbsolutePath());
            }
            LocalEdaran edaran = builder.start(this::stopAtTheEnd);
            say("everything is up after %.1f s".formatted((System.nanoTime() - began) / 1e9));
            System.out.println(edaran.greeting());
            String fault = edaran.awaitFault();
            return fault == null ? 0 : giveUp(fault);
        } catch (CannotStart failure) {
            return giveUp(failure.sentence());
        } catch (UncheckedIOException failure) {
            return giveUp("%s (%s).".formatted(failure.getMessage(), failure.getCause()));
        }
    }

    private int giveUp(String sentence) {
        if (!stopping.get()) {
            System.err.println("edaran: " + sentence);
            exitCode.set(1);
        }
        return 1;
    }

    /// Ctrl-C and SIGTERM run the JVM's hooks. What was asked for is done when everything has stopped, so the exit code
    /// is not the signal's.
    private void stopAtTheEnd(LocalEdaran edaran) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopping.set(true);
                            edaran.close();
                            say("everything has stopped; the data stays in " + edaran.data());
                            System.out.flush();
                            Runtime.getRuntime().halt(exitCode.get());
                        },
                        "stops-edaran"));
    }

    private synchronized void say(String line) {
        System.out.println(LocalTime.now(clock.withZone(ZoneId.systemDefault())).format(TIME) + "  " + line);
    }
}
