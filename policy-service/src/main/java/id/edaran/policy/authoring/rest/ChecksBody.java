package id.edaran.policy.authoring.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import id.edaran.policy.authoring.Checked;
import id.edaran.policy.authoring.Finding;
import id.edaran.policy.authoring.Finding.Code;
import id.edaran.policy.authoring.Finding.Severity;
import id.edaran.support.rest.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What was found in a circular.
///
/// @param circular id
public record ChecksBody(String circular, Instant checkedAt, DirectoryBody directory, List<FindingBody> findings) {
    /// How far the facts reach on which findings about people rest.
    ///
    /// @param units that the directory has told of in the circular's region and below it
    /// @param people of these whom the circular's rules can be for; 0 means that nothing is known of them
    public record DirectoryBody(int units, long people) {}

    /// @param pointer into the circular's JSON
    /// @param clauses refs of the clauses that it is about
    /// @param details further fields, each code its own
    public record FindingBody(
            Code code,
            Severity severity,
            String pointer,
            List<String> clauses,
            String message,
            @JsonAnyGetter Map<String, Object> details) {
        static FindingBody of(Finding finding, Language language) {
            return new FindingBody(
                    finding.code(),
                    finding.code().severity(),
                    finding.pointer(),
                    finding.clauses(),
                    Wording.of(finding, language),
                    finding.details());
        }
    }

    static ChecksBody of(String circular, Checked checked, Language language) {
        return new ChecksBody(
                circular,
                checked.checkedAt(),
                new DirectoryBody(checked.units(), checked.people()),
                checked.findings().stream()
                        .map(finding -> FindingBody.of(finding, language))
                        .toList());
    }
}
