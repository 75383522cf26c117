package id.edaran.checkin.sites.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.contracts.rule.SiteKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The representation of a site.
///
/// @param capacity at least 1; null for no limit
/// @param services codes of the public services that are delivered here; where none is named, a counter or an office
/// delivers those that the rules name for its agency
record SiteBody(
        String code,
        String region,
        String agency,
        String name,
        SiteKind kind,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer capacity,
        List<String> services) {
    private static final int LONGEST_NAME = 200;
    private static final int LARGEST = 1_000_000;

    static SiteBody of(Site site) {
        return new SiteBody(
                site.code().value(),
                site.region(),
                site.agency(),
                site.name(),
                site.kind(),
                site.capacity(),
                site.services());
    }

    /// @param code the code of the path; the body may repeat it
    static Site read(SiteCode code, Fields fields) {
        String repeated = fields.code("code");
        if (repeated != null && !repeated.equals(code.value())) {
            fields.fault("code", Message.OTHER_THAN_IN_THE_ADDRESS);
        }
        return new Site(
                code,
                fields.requiredRegion("region"),
                fields.requiredCode("agency"),
                fields.requiredText("name", LONGEST_NAME),
                fields.requiredWord("kind", SiteKind.class),
                fields.integer("capacity", 1, LARGEST),
                fields.codes("services"),
                0);
    }
}
