package id.edaran.checkin.gate;

import id.edaran.checkin.sites.Site;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.util.List;

/// Which entry requirements mean a door and a purpose; which of them wins is the law's to say.
final class DoorRules {
    private DoorRules() {}

    static List<TimedRule> meaning(Timeline timeline, LocalDate day, Site site, Purpose purpose) {
        AlertLevel alertLevel = timeline.alertLevelOn(day);
        return timeline.inForceOn(day).stream()
                .filter(timed -> timed.rule() instanceof EntryRequirement requirement
                        && requirement.sites().covers(site.code().value(), site.kind())
                        && isFor(requirement.appliesTo(), purpose))
                .filter(timed -> timed.binds(site.agency()))
                .filter(timed -> means(timed.rule().scope(), site.agency(), alertLevel))
                .toList();
    }

    private static boolean isFor(AppliesTo appliesTo, Purpose purpose) {
        return switch (appliesTo) {
            case EVERYONE -> true;
            case STAFF -> purpose == Purpose.WORK;
            case VISITORS -> purpose != Purpose.WORK;
        };
    }

    /// A scope's agencies are the site's owners here. Fields about a person never mean a visitor. They do not mean
    /// staff either as long as the directory's facts do not reach this service: a requirement for teachers must not
    /// be laid on somebody of whom nobody here knows whether they teach. For the same reason an exception that asks
    /// for such facts takes nobody away.
    private static boolean means(Scope scope, String owner, AlertLevel alertLevel) {
        return !scope.namesPeople()
                && (scope.agencies().isEmpty() || scope.agencies().contains(owner))
                && Scopes.awake(scope, alertLevel)
                && (scope.except() == null || !means(scope.except(), owner, alertLevel));
    }
}
