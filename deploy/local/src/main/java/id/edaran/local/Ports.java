package id.edaran.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the parts listen, all of them on this machine alone; 0 stands for any free port.
public record Ports(int policy, int roster, int checkin, int kafka, int postgresql) {

    public static final Ports DEFAULT = new Ports(8081, 8082, 8083, 9092, 54320);

    public static final Ports ANY_FREE = new Ports(0, 0, 0, 0, 0);

    static Ports from(Map<String, String> environment) {
        return new Ports(
                read(environment, Part.POLICY),
                read(environment, Part.ROSTER),
                read(environment, Part.CHECKIN),
                read(environment, Part.KAFKA),
                read(environment, Part.POSTGRESQL));
    }

    public int of(Part part) {
        return switch (part) {
            case POLICY -> policy;
            case ROSTER -> roster;
            case CHECKIN -> checkin;
            case KAFKA -> kafka;
            case POSTGRESQL -> postgresql;
        };
    }

    /// The same ports with a real one in the place of each 0.
    Ports chosen() {
        return new Ports(chosen(policy), chosen(roster), chosen(checkin), chosen(kafka), chosen(postgresql));
    }

    /// The sentence about the first port that someone else has, or null.
    @Nullable
    String taken() {
        for (Part part : Part.values()) {
            if (!isFree(of(part))) {
                return "Port %d, which %s needs, is in use; stop the program that has it, or set %s to another port."
                        .formatted(of(part), part.label(), part.portVariable());
            }
            for (Part other : Part.values()) {
                if (other.compareTo(part) < 0 && of(other) == of(part)) {
                    return "%s and %s are both set to port %d; give one of them another port."
                            .formatted(other.portVariable(), part.portVariable(), of(part));
                }
            }
        }
        return null;
    }

    static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new CannotStart("This machine has no free port left.", none);
        }
    }

    private static int chosen(int port) {
        return port == 0 ? anyFree() : port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int read(Map<String, String> environment, Part part) {
        String value = environment.getOrDefault(part.portVariable(), "");
        if (value.isBlank()) {
            return DEFAULT.of(part);
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new CannotStart("%s has to be a port number from 1 to 65535 (0: any free one), not \"%s\"."
                    .formatted(part.portVariable(), value));
        }
        return Integer.parseInt(value);
    }
}
