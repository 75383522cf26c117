package id.edaran.policy;

import static id.edaran.policy.HeadsOfAgencies.tell;

import id.edaran.contracts.event.EmployeeChanged;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.UnitChanged;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.support.TestKafka;
import java.util.List;

/// What roster-service's directory tells of a region's units and of those who work there.
record Staff(String region) {
    String agency(String name) {
        return region + "-" + name;
    }

    String unit(String name) {
        return region + "-" + name;
    }

    void tellUnit(String name, String agency, UnitKind kind) {
        tell(
                EventType.UNIT_CHANGED,
                unit(name),
                new UnitChanged(
                        unit(name), agency(agency), region, null, "Unit Contoh", kind, kind == UnitKind.COUNTER, 1));
    }

    void tellPerson(int number, String unit, String agency, Position position, String echelon, long revision) {
        tell(
                EventType.EMPLOYEE_CHANGED,
                person(number),
                new EmployeeChanged(
                        person(number),
                        unit(unit),
                        agency(agency),
                        region,
                        null,
                        position,
                        Echelon.of(echelon),
                        EmploymentType.PNS,
                        null,
                        null,
                        false,
                        List.of("pseudonym-" + number),
                        revision));
    }

    void tellGone(int number) {
        TestKafka.send(EventType.EMPLOYEE_CHANGED.topic().topicName(), person(number), null, null);
    }

    private String person(int number) {
        return region + "-P" + number;
    }
}
