package id.edaran.roster.absences.rest;

import id.edaran.roster.absences.Absence;
import id.edaran.roster.rostering.RosterReader;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An absence as it is answered.
///
/// @param kind ABSENT where the reader may not know which
record AbsenceView(
        String employee,
        String id,

        @Schema(enumeration = {"LEAVE", "SICKNESS", "ABSENT"})
        String kind,

        LocalDate from,
        @Nullable LocalDate until) {
    private static final String ABSENT = "ABSENT";

    static AbsenceView of(Absence absence, RosterReader reader) {
        return new AbsenceView(
                absence.employee().value(),
                absence.id().value(),
                reader.mayKnow(absence.employee()) ? absence.kind().name() : ABSENT,
                absence.from(),
                absence.until());
    }
}
