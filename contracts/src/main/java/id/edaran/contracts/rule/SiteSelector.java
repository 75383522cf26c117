package id.edaran.contracts.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;

/// The sites that a rule of the door is for: by kind and by code, joined by AND; empty means all.
@JsonInclude(Include.NON_EMPTY)
public record SiteSelector(List<SiteKind> kinds, List<String> ids) {
    public static final SiteSelector ALL = new SiteSelector(List.of(), List.of());

    public SiteSelector {
        kinds = List.copyOf(kinds);
        ids = List.copyOf(ids);
    }

    /// The sites of a rule of the door; every site for a rule of another type.
    public static SiteSelector of(Rule rule) {
        if (rule instanceof Rule.EntryRequirement requirement) {
            return requirement.sites();
        }
        return rule instanceof Rule.OccupancyLimit limit ? limit.sites() : ALL;
    }

    public boolean covers(String code, SiteKind kind) {
        return (ids.isEmpty() || ids.contains(code)) && (kinds.isEmpty() || kinds.contains(kind));
    }
}
