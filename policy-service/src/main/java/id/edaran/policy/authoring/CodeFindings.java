package id.edaran.policy.authoring;

import id.edaran.policy.authoring.Finding.Code;
import id.edaran.policy.authoring.NamedCodes.Joined;
import id.edaran.policy.authoring.NamedCodes.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether the agencies and units that a circular names are those of its region.
final class CodeFindings {
    private CodeFindings() {}

    /// @param reached codes of the circular's region and of all below it
    /// @param unitsKnown whether the directory of any of these has been told of; else no code is called unknown
    /// @param regionsOfAgencies by agency, of those that are known
    /// @param regionsOfUnits by unit, of those that are known
    /// @param agenciesBeneath by unit, where all beneath it are known
    static List<Finding> of(
            NamedCodes codes,
            Set<String> reached,
            boolean unitsKnown,
            Map<String, String> regionsOfAgencies,
            Map<String, String> regionsOfUnits,
            Map<String, Set<String>> agenciesBeneath) {
        List<Finding> findings = new ArrayList<>();
        for (Named agency : codes.agencies()) {
            String region = regionsOfAgencies.get(agency.code());
            if (region == null && unitsKnown) {
                findings.add(finding(Code.AGENCY_UNKNOWN, agency, Map.of("agency", agency.code())));
            } else if (region != null && !reached.contains(region)) {
                findings.add(finding(
                        Code.AGENCY_OF_ANOTHER_REGION, agency, Map.of("agency", agency.code(), "region", region)));
            }
        }
        for (Named unit : codes.units()) {
            String region = regionsOfUnits.get(unit.code());
            if (region == null && unitsKnown) {
                findings.add(finding(Code.UNIT_UNKNOWN, unit, Map.of("unit", unit.code())));
            } else if (region != null && !reached.contains(region)) {
                findings.add(finding(Code.UNIT_OF_ANOTHER_REGION, unit, Map.of("unit", unit.code(), "region", region)));
            }
        }
        for (Joined joined : codes.joined()) {
            for (Named unit : joined.units()) {
                Set<String> beneath = agenciesBeneath.get(unit.code());
                if (beneath != null && Collections.disjoint(beneath, joined.agencies())) {
                    findings.add(finding(
                            Code.UNIT_NOT_OF_AGENCY, unit, Map.of("unit", unit.code(), "agencies", joined.agencies())));
                }
            }
        }
        return findings;
    }

    private static Finding finding(Code code, Named named, Map<String, Object> details) {
        return new Finding(code, named.pointer(), named.clauses(), details);
    }
}
