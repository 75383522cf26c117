package id.edaran.roster.directory.postgres;

import id.edaran.roster.directory.RegionCode;

/// How the codes of regions hang together in SQL.
final class Regions {
    private Regions() {}

    /// A LIKE pattern for the regions below one.
    static String below(RegionCode region) {
        return region.value().equals("ID") ? "%" : region.value() + ".%";
    }
}
