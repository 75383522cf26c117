package id.edaran.bench.national;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// An invented nation: every city has the same 28 agencies of three units, every unit a hundred people.
///
/// @param cities 514 for the whole nation: 43,176 units and 4.3 million people
record Nation(int cities) {
    static final int PEOPLE_PER_UNIT = 100;

    private static final int AGENCIES = 28;
    private static final int UNITS = 3;
    private static final int CITIES_OF_A_PROVINCE = 14;
    private static final List<String> ZONES = List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");

    /// @param parent code of the region above; empty for the nation
    record Region(String code, String name, String level, String parent, String timeZone) {}

    record Agency(String code, String region) {}

    record Unit(String code, String agency, String kind) {}

    List<Region> regions() {
        List<Region> regions = new ArrayList<>();
        regions.add(new Region("ID", "Indonesia", "NATIONAL", "", ZONES.getFirst()));
        for (int province = 0; province < provinces(); province++) {
            regions.add(new Region(
                    provinceCode(province), "Provinsi Contoh " + province, "PROVINCE", "ID", zone(province)));
        }
        for (int city = 0; city < cities; city++) {
            int province = city / CITIES_OF_A_PROVINCE;
            regions.add(
                    new Region(cityCode(city), "Kota Contoh " + city, "CITY", provinceCode(province), zone(province)));
        }
        return regions;
    }

    /// The region of which all others are.
    Region itself() {
        return regions().getFirst();
    }

    List<Agency> agencies() {
        return IntStream.range(0, cities)
                .mapToObj(Nation::cityCode)
                .flatMap(city -> IntStream.range(0, AGENCIES)
                        .mapToObj(agency -> new Agency("%s-D%02d".formatted(city, agency), city)))
                .toList();
    }

    List<Unit> units() {
        return agencies().stream()
                .flatMap(agency -> IntStream.range(0, UNITS)
                        .mapToObj(unit -> new Unit(
                                agency.code() + "-" + (char) ('A' + unit),
                                agency.code(),
                                List.of("OFFICE", "COUNTER", "PUSKESMAS").get(unit))))
                .toList();
    }

    int people() {
        return cities * peopleOfACity();
    }

    int peopleOfACity() {
        return unitsOfACity() * PEOPLE_PER_UNIT;
    }

    int unitsOfACity() {
        return AGENCIES * UNITS;
    }

    private int provinces() {
        return (cities + CITIES_OF_A_PROVINCE - 1) / CITIES_OF_A_PROVINCE;
    }

    private static String zone(int province) {
        return ZONES.get(province % ZONES.size());
    }

    private static String provinceCode(int province) {
        return Integer.toString(11 + province);
    }

    private static String cityCode(int city) {
        return "%s.%02d".formatted(provinceCode(city / CITIES_OF_A_PROVINCE), 1 + city % CITIES_OF_A_PROVINCE);
    }
}
