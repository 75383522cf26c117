package id.edaran.checkin.staff.kafka;

import id.edaran.checkin.staff.HearOfStaff;
import id.edaran.contracts.InvalidContentException;
import id.edaran.contracts.Json;
import id.edaran.contracts.Message;
import id.edaran.contracts.event.EmployeeChanged;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RosterRecomputed;
import id.edaran.contracts.event.UnitChanged;
import id.edaran.support.messaging.EventConsumer;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class StaffListener {
    private final EventConsumer consumer;
    private final HearOfStaff hear;

    StaffListener(EventConsumer consumer, HearOfStaff hear) {
        this.consumer = consumer;
        this.hear = hear;
    }

    @Incoming("units")
    @Blocking
    void units(ConsumerRecord<String, byte[]> incoming) {
        consumer.take(
                incoming,
                (type, key, data) -> {
                    if (type == EventType.UNIT_CHANGED) {
                        UnitChanged unit = Json.read(data, UnitChanged.class);
                        check(key, unit.unit());
                        hear.of(unit);
                    }
                },
                hear::unitGone);
    }

    @Incoming("employees")
    @Blocking
    void employees(ConsumerRecord<String, byte[]> incoming) {
        consumer.take(
                incoming,
                (type, key, data) -> {
                    if (type == EventType.EMPLOYEE_CHANGED) {
                        EmployeeChanged employee = Json.read(data, EmployeeChanged.class);
                        check(key, employee.employee());
                        hear.of(employee);
                    }
                },
                hear::employeeGone);
    }

    @Incoming("rosters")
    @Blocking
    void rosters(ConsumerRecord<String, byte[]> incoming) {
        consumer.take(
                incoming,
                (type, key, data) -> {
                    if (type == EventType.ROSTER_RECOMPUTED) {
                        RosterRecomputed roster = Json.read(data, RosterRecomputed.class);
                        check(key, roster.unit());
                        hear.of(roster);
                    }
                },
                hear::rosterGone);
    }

    /// @throws InvalidContentException for a record that speaks of somebody else than its key: it would overwrite them
    private static void check(String key, String told) {
        if (!key.equals(told)) {
            throw new InvalidContentException(
                    "", new Message("berbeda dari kunci rekaman", "differs from the record's key"));
        }
    }
}
