package id.edaran.roster.directory.postgres;

import id.edaran.contracts.rule.UnitKind;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.Unit;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.directory.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "unit")
class UnitRow {
    @Id
    String code = "";

    String agency = "";

    @Nullable
    String parent;

    String name = "";

    @Enumerated(EnumType.STRING)
    UnitKind kind = UnitKind.OTHER;

    boolean publicFacing;
    int workingDays;
    long version;

    Versioned<Unit> toUnit() {
        return new Versioned<>(
                new Unit(
                        new UnitCode(code),
                        new AgencyCode(agency),
                        parent == null ? null : new UnitCode(parent),
                        name,
                        kind,
                        publicFacing,
                        days()),
                version);
    }

    void take(Versioned<Unit> unit) {
        agency = unit.value().agency().value();
        UnitCode above = unit.value().parent();
        parent = above == null ? null : above.value();
        name = unit.value().name();
        kind = unit.value().kind();
        publicFacing = unit.value().publicFacing();
        workingDays = 0;
        unit.value().workingDays().forEach(day -> workingDays |= bit(day));
        version = unit.version();
    }

    private List<DayOfWeek> days() {
        List<DayOfWeek> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((workingDays & bit(day)) != 0) {
                days.add(day);
            }
        }
        return days;
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }
}
