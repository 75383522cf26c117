package id.edaran.policy.authoring;

import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Effective;
import id.edaran.policy.authoring.Finding.Code;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.Phase;
import id.edaran.policy.circulars.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether a circular's dates fit each other and today.
final class DateFindings {
    private DateFindings() {}

    /// @param today the region's own calendar day
    static List<Finding> of(Circular circular, LocalDate today) {
        CircularContent content = circular.content();
        Effective effective = circular.effective();
        LocalDate from = effective.from();
        LocalDate until = effective.until();
        LocalDate evaluateOn = content.evaluateOn();
        List<Finding> findings = new ArrayList<>();
        boolean draft = circular.status() == Status.DRAFT;
        boolean past = draft
                ? until != null && until.isBefore(today)
                : circular.phaseOn(today).equals(Optional.of(Phase.ENDED));
        if (past) {
            findings.add(finding(Code.VALIDITY_PAST, "/effective/until", Map.of("today", today)));
        } else if (draft && from.isBefore(today)) {
            findings.add(finding(Code.BEGINS_IN_PAST, "/effective/from", Map.of("from", from, "today", today)));
        }
        if (from.isBefore(content.signedOn())) {
            findings.add(finding(
                    Code.BEGINS_BEFORE_SIGNED,
                    "/effective/from",
                    Map.of("from", from, "signedOn", content.signedOn())));
        }
        if (content.signedOn().isAfter(today)) {
            findings.add(finding(
                    Code.SIGNED_IN_FUTURE, "/signedOn", Map.of("signedOn", content.signedOn(), "today", today)));
        }
        if (evaluateOn != null && !effective.covers(evaluateOn)) {
            findings.add(finding(Code.EVALUATION_OUTSIDE_VALIDITY, "/evaluateOn", Map.of("evaluateOn", evaluateOn)));
        }
        return findings;
    }

    private static Finding finding(Code code, String pointer, Map<String, Object> details) {
        return new Finding(code, pointer, List.of(), details);
    }
}
