package id.edaran.roster.directory;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day on which nobody works. Holidays come from decrees (SKB) that are amended now and then: they are
/// loaded, never computed. One of a region counts for the regions below it too.
///
/// @param decree where it comes from
public record Holiday(
        RegionCode region,
        LocalDate date,
        String name,
        @Nullable String decree) {
    public static Holiday read(RegionCode region, LocalDate date, Fields fields) {
        LocalDate repeated = fields.date("date");
        if (repeated != null && !repeated.equals(date)) {
            fields.fault("date", Message.OTHER_THAN_IN_THE_ADDRESS);
        }
        String repeatedRegion = fields.region("region");
        if (repeatedRegion != null && !repeatedRegion.equals(region.value())) {
            fields.fault("region", Message.OTHER_THAN_IN_THE_ADDRESS);
        }
        return new Holiday(region, date, fields.requiredText("name", 200), fields.text("decree", 200));
    }
}
