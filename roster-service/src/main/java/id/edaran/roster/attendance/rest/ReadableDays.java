package id.edaran.roster.attendance.rest;

import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.rest.RosterReaders;
import id.edaran.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Whose days somebody may read: their own, and those of the agencies whose rosters they may read.
@ApplicationScoped
class ReadableDays {
    private final FindStaff findStaff;

    ReadableDays(FindStaff findStaff) {
        this.findStaff = findStaff;
    }

    /// The address names nobody, so that who may not read it learns no more than that.
    boolean mayRead(Caller caller, EmployeeId employee) {
        if (!RosterReaders.isSelf(caller, employee)) {
            caller.requireReaderOfStaff();
        }
        return findStaff
                .find(employee)
                .map(staff -> staff.agency())
                .filter(agency -> covers(caller, agency))
                .isPresent();
    }

    private static boolean covers(Caller caller, Agency agency) {
        return caller.covers(agency.region().value(), agency.code().value());
    }

    /// Empty where it is no id of ours.
    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
