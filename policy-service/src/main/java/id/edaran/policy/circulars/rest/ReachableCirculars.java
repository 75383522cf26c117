package id.edaran.policy.circulars.rest;

import id.edaran.contracts.Message;
import id.edaran.contracts.circular.CircularContent;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.CircularId;
import id.edaran.policy.circulars.Circulars;
import id.edaran.policy.circulars.Status;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Which circulars a caller may read and write.
@ApplicationScoped
public class ReachableCirculars {
    static final Message UNKNOWN = new Message("Edaran itu tidak ada.", "There is no such circular.");

    private final Circulars circulars;

    ReachableCirculars(Circulars circulars) {
        this.circulars = circulars;
    }

    /// @throws ProblemException 404 where there is none
    Circular known(String id) {
        return CircularId.parse(id).flatMap(circulars::find).orElseThrow(() -> ProblemException.notFound(UNKNOWN));
    }

    /// @throws ProblemException 404 for a draft that the caller may not know of
    public Circular readable(Caller caller, String id) {
        Circular circular = known(id);
        boolean hidden = circular.status() == Status.DRAFT
                && !(readsDrafts(caller)
                        && caller.covers(circular.region(), circular.content().agency()));
        if (hidden) {
            throw ProblemException.notFound(UNKNOWN);
        }
        return circular;
    }

    static boolean readsDrafts(Caller caller) {
        return caller.has(Role.CIRCULAR_DRAFTER, Role.AGENCY_HEAD, Role.AUDITOR, Role.ADMINISTRATOR);
    }

    /// @throws ProblemException 403 in another region or agency, and for an agency head beyond the own agency's
    /// circulars
    public static void requireMayWrite(Caller caller, CircularContent content, Role role) {
        requireMayWrite(caller, content.region(), content.agency(), role);
    }

    /// @param agency with level AGENCY: the agency that the circular binds; else null
    static void requireMayWrite(Caller caller, String region, @Nullable String agency, Role role) {
        caller.requireAgency(region, agency);
        boolean ownAgencys = agency != null && agency.equals(caller.agency());
        if (!caller.has(role) && !ownAgencys) {
            throw ProblemException.forbidden(new Message(
                    "Kepala perangkat daerah hanya menulis edaran perangkat daerahnya sendiri.",
                    "An agency head writes circulars of the own agency only."));
        }
    }
}
