package id.edaran.contracts.law;

import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Rule.OccupancyLimit;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.SiteSelector;

/// How narrow a rule's scope is (lex specialis): its highest field decides, then the next.
///
/// For people: named unit > unit kind > agency > named position > any other attribute > everyone. For sites: id
/// > agency > kind > all, before the fields about people. One bit a field, so that comparing numbers compares
/// field by field. An alert level says when, not whom, and an exception does not narrow: neither counts.
final class Rank {
    private static final int SITE_ID = 1 << 7;
    private static final int SITE_AGENCY = 1 << 6;
    private static final int SITE_KIND = 1 << 5;
    private static final int UNIT = 1 << 4;
    private static final int UNIT_KIND = 1 << 3;
    private static final int AGENCY = 1 << 2;
    private static final int POSITION = 1 << 1;
    private static final int ATTRIBUTE = 1;

    private Rank() {}

    static int of(Rule rule) {
        return rule instanceof EntryRequirement || rule instanceof OccupancyLimit
                ? ofSites(SiteSelector.of(rule)) | ofPeople(rule.scope(), SITE_AGENCY)
                : ofPeople(rule.scope(), AGENCY);
    }

    private static int ofSites(SiteSelector sites) {
        return (sites.ids().isEmpty() ? 0 : SITE_ID) | (sites.kinds().isEmpty() ? 0 : SITE_KIND);
    }

    private static int ofPeople(Scope scope, int agencyBit) {
        boolean namesPosition = scope.positions().stream().anyMatch(position -> position != Position.STAFF);
        boolean namesAttribute = (!scope.positions().isEmpty() && !namesPosition)
                || !scope.echelons().isEmpty()
                || !scope.employmentTypes().isEmpty()
                || !scope.professions().isEmpty()
                || scope.publicFacing() != null
                || scope.designated() != null;
        return (scope.units().isEmpty() ? 0 : UNIT)
                | (scope.unitKinds().isEmpty() ? 0 : UNIT_KIND)
                | (scope.agencies().isEmpty() ? 0 : agencyBit)
                | (namesPosition ? POSITION : 0)
                | (namesAttribute ? ATTRIBUTE : 0);
    }
}
