package id.edaran.roster.directory;

import java.util.ArrayList;
import java.util.List;

/// Code of a region as the Ministry of Home Affairs gives it: `ID`, `64` or `64.74`.
public record RegionCode(String value) implements Comparable<RegionCode> {
    private static final String NATION = "ID";

    /// The region and those above it: a city, its province, the nation.
    public List<RegionCode> upwards() {
        List<RegionCode> upwards = new ArrayList<>(List.of(this));
        int dot = value.indexOf('.');
        if (dot > 0) {
            upwards.add(new RegionCode(value.substring(0, dot)));
        }
        if (!value.equals(NATION)) {
            upwards.add(new RegionCode(NATION));
        }
        return upwards;
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
