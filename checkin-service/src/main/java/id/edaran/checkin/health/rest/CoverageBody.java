package id.edaran.checkin.health.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.checkin.health.Coverage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many of an agency's people have had which dose.
record CoverageBody(String agency, LocalDate on, int people, List<DoseBody> doses) {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DoseBody(
            int dose,

            @Schema(description = "null where fewer than five have had it, or fewer than five have not") @Nullable
            Integer people) {}

    static CoverageBody of(Coverage coverage) {
        List<DoseBody> doses = new ArrayList<>();
        for (int i = 0; i < coverage.doses().size(); i++) {
            doses.add(new DoseBody(i + 1, coverage.doses().get(i)));
        }
        return new CoverageBody(coverage.agency(), coverage.on(), coverage.people(), doses);
    }
}
