package id.edaran.policy.regions;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A region of the country.
///
/// @param code of the Ministry of Home Affairs: `ID`, `64`, `64.74`
/// @param parent code of the region above it; null for the nation
/// @param timeZone its calendar days are the days of its rules
/// @param version grows with every change
public record Region(
        String code, String name, Level level, @Nullable String parent, ZoneId timeZone, long version) {
    /// The level of a region; an agency has none.
    public enum Level {
        NATIONAL,
        PROVINCE,
        CITY
    }

    /// Reads the body of `PUT /v1/regions/{code}`; faults go to the reader's collector.
    public static Region read(String code, Fields fields) {
        String named = fields.region("code");
        if (named != null && !named.equals(code)) {
            fields.fault("code", Message.OTHER_THAN_IN_THE_ADDRESS);
        }
        Level level = fields.requiredWord("level", Level.class);
        String parent = fields.region("parent");
        ZoneId zone = fields.zone("timeZone");
        if (zone == null && !fields.has("timeZone")) {
            fields.fault(
                    "timeZone",
                    new Message("wajib diisi, misalnya Asia/Makassar", "is required, such as Asia/Makassar"));
        }
        if (fields.has("level") && !fields.faulted("level") && level != levelByCode(code)) {
            fields.fault(
                    "level",
                    new Message(
                            "bukan tingkat kode ini: ID adalah NATIONAL, 64 PROVINCE, 64.74 CITY",
                            "is not that of the code: ID is NATIONAL, 64 a PROVINCE, 64.74 a CITY"));
        }
        if (parent != null && levelByCode(parent).compareTo(levelByCode(code)) >= 0) {
            fields.fault("parent", new Message("bukan daerah di atas " + code, "is no region above " + code));
        }
        return new Region(
                code,
                fields.requiredText("name", 200),
                level,
                parent == null ? parentByCode(code) : parent,
                zone == null ? ZoneId.of("Asia/Jakarta") : zone,
                1);
    }

    /// What is said of a field that names no recorded region.
    public static final Message NOT_KNOWN = new Message("bukan daerah yang dikenal", "is no known region");

    /// What is said where a region is not recorded.
    public static Message unknown(String code) {
        return new Message("Daerah " + code + " tidak dikenal.", "Region " + code + " is not known.");
    }

    private static Level levelByCode(String code) {
        if (code.equals("ID")) {
            return Level.NATIONAL;
        }
        return code.indexOf('.') < 0 ? Level.PROVINCE : Level.CITY;
    }

    /// The region that a code lies in: `64` for `64.74`, `ID` for `64`.
    public static @Nullable String parentByCode(String code) {
        if (code.equals("ID")) {
            return null;
        }
        int dot = code.indexOf('.');
        return dot < 0 ? "ID" : code.substring(0, dot);
    }

    /// The regions above this one, nearest first. A parent that is not known yet is passed by its code.
    ///
    /// @param known finds a region by its code, or answers null
    public List<String> ancestors(Function<String, @Nullable Region> known) {
        List<String> ancestors = new ArrayList<>();
        String next = parent;
        while (next != null && !next.equals(code) && !ancestors.contains(next)) {
            ancestors.add(next);
            Region above = known.apply(next);
            next = above == null ? parentByCode(next) : above.parent();
        }
        return List.copyOf(ancestors);
    }
}
