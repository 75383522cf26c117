package id.edaran.policy.alertlevels;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.contracts.rule.AlertLevel;
import java.time.LocalDate;

/// The alert level of a region from a day on, until another one is stated for a later day.
///
/// @param region the one that is meant; those below it have levels of their own
/// @param basis what set it, such as an instruction of the Minister of Home Affairs
public record StatedLevel(String region, LocalDate from, AlertLevel level, String basis) {
    /// Reads the body of `PUT /v1/regions/{code}/alert-levels/{from}`; faults go to the reader's collector.
    public static StatedLevel read(String region, LocalDate from, Fields fields) {
        String repeatedRegion = fields.region("region");
        if (repeatedRegion != null && !repeatedRegion.equals(region)) {
            fields.fault("region", Message.OTHER_THAN_IN_THE_ADDRESS);
        }
        LocalDate repeated = fields.date("from");
        if (repeated != null && !repeated.equals(from)) {
            fields.fault("from", Message.OTHER_THAN_IN_THE_ADDRESS);
        }
        return new StatedLevel(
                region, from, fields.requiredWord("level", AlertLevel.class), fields.requiredText("basis", 500));
    }
}
