package id.edaran.contracts.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling.Overruled;
import id.edaran.contracts.rule.ProtectionPlace;
import id.edaran.contracts.rule.Rule.ProtectiveEquipment;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.PlainReading;
import id.edaran.contracts.testing.RandomLaw;
import id.edaran.contracts.testing.Timelines;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EquipmentTest {
    private static final Issued CITY = Issued.by(Level.CITY, "188.65/504", "2020-03-20");
    private static final Issued NATION = Issued.by(Level.NATIONAL, "19", "2020-03-16");
    private static final RulesOfDay DAY =
            RulesOfDay.of(Timelines.of(CITY.clause(13, """
                            {'type': 'PROTECTIVE_EQUIPMENT', 'at': 'STAFF', 'items': ['masks', 'gloves'],
                             'scope': {'publicFacing': true}}"""), CITY.clause(14, """
                            {'type': 'PROTECTIVE_EQUIPMENT', 'at': 'ENTRANCE', 'items': ['soap', 'water']}""")), LocalDate.parse("2020-03-23"));

    @Test
    void unitThatServesThePublicKeepsBothPlaces() {
        OfficeFacts counter = OfficeFacts.ofUnit("DISDUKCAPIL", List.of("REGISTRY"), UnitKind.COUNTER, true);

        List<Equipment> equipment = Equipment.of(DAY, counter);

        assertEquals(
                List.of(ProtectionPlace.STAFF, ProtectionPlace.ENTRANCE),
                equipment.stream().map(Equipment::at).toList());
        assertEquals(List.of("masks", "gloves"), equipment.getFirst().items());
    }

    @Test
    void otherOfficesKeepTheEntranceOnly() {
        List<Equipment> equipment = Equipment.of(DAY, OfficeFacts.ofAgency("BAPENDA"));

        assertEquals(
                List.of(List.of("soap", "water")),
                equipment.stream().map(Equipment::items).toList());
    }

    @Test
    void cityThatAsksForMoreThanTheNationReplacesIt() {
        TimedRule national = NATION.clause(1, "{'type': 'PROTECTIVE_EQUIPMENT', 'at': 'ENTRANCE', 'items': ['soap']}");
        TimedRule city =
                CITY.clause(1, "{'type': 'PROTECTIVE_EQUIPMENT', 'at': 'ENTRANCE', 'items': ['water', 'soap']}");
        RulesOfDay rules = RulesOfDay.of(Timelines.of(national, city), LocalDate.parse("2020-03-23"));

        Equipment equipment =
                Equipment.of(rules, OfficeFacts.ofAgency("BAPENDA")).getFirst();

        assertEquals(List.of("water", "soap"), equipment.items());
        assertEquals(
                List.of(new Overruled(national, city, Principle.STRICTER)),
                equipment.ruling().overruled());
    }

    @Test
    void agreesWithThePlainReading() {
        int found = 0;
        for (long seed = 0; seed < Oracle.ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            Timeline timeline = law.timeline(law.type()::equipment);
            LocalDate day = law.day();
            OfficeFacts office = law.office();
            PersonFacts person = law.person();
            List<Equipment> ofOffice = Equipment.of(RulesOfDay.of(timeline, day), office);
            List<Equipment> ofPerson = Equipment.of(RulesOfDay.of(timeline, day), person);

            for (ProtectionPlace place : ProtectionPlace.values()) {
                found += check(
                        PlainReading.decide(timeline, day, Matter.of(place), office), find(ofOffice, place), seed);
                found += check(
                        PlainReading.decide(timeline, day, Matter.of(place), person), find(ofPerson, place), seed);
            }
        }
        assertTrue(found > Oracle.ROUNDS / 10, "too little equipment: " + found);
    }

    private static int check(PlainReading.Outcome expected, Optional<Equipment> equipment, long seed) {
        Oracle.assertDecided(expected, equipment.map(Equipment::ruling), seed);
        if (expected.winner() == null || equipment.isEmpty()) {
            return 0;
        }
        assertEquals(
                ((ProtectiveEquipment) expected.winner().rule()).items(),
                equipment.get().items(),
                "seed " + seed);
        return 1;
    }

    private static Optional<Equipment> find(List<Equipment> equipment, ProtectionPlace place) {
        List<Equipment> found =
                equipment.stream().filter(one -> one.at() == place).toList();
        assertTrue(found.size() <= 1, "one list a place");
        return found.stream().findFirst();
    }
}
