package id.edaran.roster.rostering.rest;

import id.edaran.contracts.Message;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.Employee;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.Employees;
import id.edaran.roster.directory.Units;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rest.RosterReaders;
import id.edaran.roster.rostering.FindRosters;
import id.edaran.roster.rostering.RosterReader;
import id.edaran.roster.rostering.RosterSettings;
import id.edaran.roster.rostering.rest.RosterViews.AssignmentOfDayView;
import id.edaran.roster.rostering.rest.RosterViews.AssignmentsView;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/employees/{id}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rosters")
class AssignmentResource {
    private final Callers callers;
    private final Employees employees;
    private final Units units;
    private final Agencies agencies;
    private final FindRosters findRosters;
    private final RosterSettings settings;

    AssignmentResource(
            Callers callers,
            Employees employees,
            Units units,
            Agencies agencies,
            FindRosters findRosters,
            RosterSettings settings) {
        this.callers = callers;
        this.employees = employees;
        this.units = units;
        this.agencies = agencies;
        this.findRosters = findRosters;
        this.settings = settings;
    }

    @GET
    public AssignmentsView list(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Subject subject = subjectOf(id);
        Period period = Period.of(from, to, subject.today(), settings.horizonDays());
        return findRosters
                .ofEmployee(subject.employee(), period.from(), period.to())
                .map(answer -> answer.readBy(subject.reader()))
                .map(AssignmentsView::of)
                .orElseThrow(AssignmentResource::notFound);
    }

    @GET
    @Path("{date}")
    public AssignmentOfDayView get(@PathParam("id") String id, @PathParam("date") String date) {
        Subject subject = subjectOf(id);
        LocalDate day = Period.day("date", date, subject.today());
        return findRosters
                .ofEmployee(subject.employee(), day, day)
                .filter(answer -> !answer.assignments().isEmpty())
                .map(answer -> answer.readBy(subject.reader()))
                .map(AssignmentOfDayView::of)
                .orElseThrow(() -> ProblemException.notFound(new Message(
                        "Daftar piket tersimpan hari itu tidak memuat pegawai ini.",
                        "The stored roster of that day does not have this person.")));
    }

    /// Somebody whose days the caller may read.
    private record Subject(Employee employee, LocalDate today, RosterReader reader) {}

    private Subject subjectOf(String id) {
        Caller caller = callers.current();
        EmployeeId employeeId = new EmployeeId(id);
        RosterReader reader = RosterReaders.of(caller, employeeId);
        Employee employee = employees.find(employeeId).map(Versioned::value).orElseThrow(AssignmentResource::notFound);
        Agency agency = units.find(employee.unit())
                .flatMap(unit -> agencies.find(unit.value().agency()))
                .map(Versioned::value)
                .orElseThrow(AssignmentResource::notFound);
        caller.requireAgency(agency.region().value(), agency.code().value());
        return new Subject(employee, findRosters.today(agency.region()), reader);
    }

    private static ProblemException notFound() {
        return ProblemException.notFound(new Message("Tidak ada pegawai dengan id ini.", "No employee has this id."));
    }
}
