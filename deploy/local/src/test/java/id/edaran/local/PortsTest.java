package id.edaran.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void takesTheContractsPortsAndTheEnvironmentsChanges() {
        var ports = Ports.from(Map.of("EDARAN_ROSTER_PORT", "18082", "EDARAN_POSTGRES_PORT", ""));

        assertEquals(new Ports(8081, 18082, 8083, 9092, 54320), ports);
    }

    @Test
    void namesTheTakenPortItsPartAndItsVariable() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var free = Ports.ANY_FREE.chosen();
            var ports = new Ports(free.policy(), taken.getLocalPort(), free.checkin(), free.kafka(), free.postgresql());

            String sentence = ports.taken();

            assertNotNull(sentence);
            assertTrue(sentence.contains(Integer.toString(taken.getLocalPort())), sentence);
            assertTrue(sentence.contains("roster-service"), sentence);
            assertTrue(sentence.contains("EDARAN_ROSTER_PORT"), sentence);
        }
    }

    @Test
    void refusesWhatIsNoPort() {
        for (String value : new String[] {"eighty", "-1", "65536", "8081 "}) {
            var environment = Map.of("EDARAN_POLICY_PORT", value);
            assertThrows(CannotStart.class, () -> Ports.from(environment), value);
        }
    }

    @Test
    void findsFreePortsThatAreNotTaken() {
        assertNull(Ports.ANY_FREE.chosen().taken());
    }
}
