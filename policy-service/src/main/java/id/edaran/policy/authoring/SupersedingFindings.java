package id.edaran.policy.authoring;

import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Effective;
import id.edaran.policy.authoring.Finding.Code;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.Superseding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Whether a draft may end what it says it ends, and whether anything is left to end.
final class SupersedingFindings {
    private SupersedingFindings() {}

    /// @param isPublished whether a published circular of whatever issuer has an id or number
    static List<Finding> of(CircularContent draft, Superseding superseding, Predicate<String> isPublished) {
        List<Finding> findings = new ArrayList<>();
        for (int place : superseding.refused()) {
            String name = draft.supersedes().get(place);
            findings.add(
                    finding(isPublished.test(name) ? Code.SUPERSEDES_ANOTHERS : Code.SUPERSEDES_UNKNOWN, place, name));
        }
        List<Circular> left = new ArrayList<>(superseding.circulars());
        for (int place = 0; place < draft.supersedes().size(); place++) {
            if (!superseding.refused().contains(place)
                    && hasEnded(left.removeFirst(), draft.effective().from())) {
                findings.add(
                        finding(Code.SUPERSEDES_ENDED, place, draft.supersedes().get(place)));
            }
        }
        return findings;
    }

    private static boolean hasEnded(Circular older, LocalDate day) {
        Effective inForce = older.inForce();
        return inForce == null || (inForce.until() != null && inForce.until().isBefore(day));
    }

    private static Finding finding(Code code, int place, String name) {
        return new Finding(code, "/supersedes/" + place, List.of(), Map.of("circular", name));
    }
}
