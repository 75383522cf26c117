package id.edaran.roster.rest;

import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.rostering.RosterReader;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Role;

/// Who may read rosters over HTTP. Region and agency of the token are checked where they are known.
public final class RosterReaders {
    private RosterReaders() {}

    /// Whoever works with rosters, and the health officer, whose isolations stand in them.
    ///
    /// @throws ProblemException 403
    public static RosterReader ofRosters(Caller caller) {
        if (!caller.has(Role.HEALTH_OFFICER)) {
            caller.requireReaderOfStaff();
        }
        return reader(caller);
    }

    /// The same, and everybody for their own person.
    ///
    /// @throws ProblemException 403
    public static RosterReader of(Caller caller, EmployeeId employee) {
        return isSelf(caller, employee) ? reader(caller) : ofRosters(caller);
    }

    /// Whether somebody asks about themself.
    public static boolean isSelf(Caller caller, EmployeeId employee) {
        return caller.has(Role.EMPLOYEE) && caller.subject().equals(employee.value());
    }

    private static RosterReader reader(Caller caller) {
        return new RosterReader(
                caller.has(Role.EMPLOYEE) ? new EmployeeId(caller.subject()) : null,
                caller.has(Role.HR_ADMIN, Role.HEALTH_OFFICER));
    }
}
