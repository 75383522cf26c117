package id.edaran.roster.imports;

import id.edaran.roster.directory.AddressLocks;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.Employees;
import id.edaran.roster.directory.KnownPeople;
import id.edaran.roster.directory.RecordEmployees;
import id.edaran.roster.directory.Unit;
import id.edaran.roster.directory.Units;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.imports.Import.Progress;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Runs an import: everything of a file comes into the directory in one transaction, or nothing does.
///
/// A kill leaves the import open, and whoever takes it up next begins anew.
@ApplicationScoped
public class ImportPeople {
    /// A file that ends the service three times is not tried again.
    private static final int MOST_ATTEMPTS = 3;

    private static final int ID_BITS = 80;
    private static final int ID_RADIX = 32;

    private final Imports imports;
    private final Spreadsheets spreadsheets;
    private final Agencies agencies;
    private final Units units;
    private final Employees employees;
    private final RecordEmployees recordEmployees;
    private final RecordProgress recordProgress;
    private final AddressLocks locks;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ImportPeople(
            Imports imports,
            Spreadsheets spreadsheets,
            Agencies agencies,
            Units units,
            Employees employees,
            RecordEmployees recordEmployees,
            RecordProgress recordProgress,
            AddressLocks locks,
            Clock clock) {
        this.imports = imports;
        this.spreadsheets = spreadsheets;
        this.agencies = agencies;
        this.units = units;
        this.employees = employees;
        this.recordEmployees = recordEmployees;
        this.recordProgress = recordProgress;
        this.locks = locks;
        this.clock = clock;
    }

    /// Does nothing where the import is done with, or another instance runs it.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = 600)
    public void run(ImportId id) {
        if (!locks.tryHold("import:" + id)) {
            return;
        }
        imports.find(id).filter(found -> found.state().isOpen()).ifPresent(this::run);
    }

    /// Gives up an import that failed for no reason of the database.
    public void giveUp(ImportId id) {
        recordProgress.fail(id);
    }

    private void run(Import asked) {
        if (recordProgress.countAttempt(asked.id()) > MOST_ATTEMPTS) {
            recordProgress.fail(asked.id());
            return;
        }
        recordProgress.progress(asked.id(), ImportState.READING, Progress.NONE);
        switch (spreadsheets.read(imports.file(asked.id()))) {
            case ReadFile.Unreadable(RowFault fault) ->
                refuse(asked, new PersonRows(List.of(), List.of(), List.of(fault)), List.of(fault));
            case ReadFile.Sheets(List<Sheet> sheets) -> take(asked, PersonRows.of(sheets, asked.existing()));
        }
    }

    private void take(Import asked, PersonRows read) {
        int rows = read.rows().size();
        recordProgress.progress(asked.id(), ImportState.READING, new Progress(rows, 0, 0, 0, 0));
        recordEmployees.hold();
        OfficesOfCaller offices = new OfficesOfCaller(agenciesOf(asked), unitsOf(asked));
        PeopleOfFile.Result people =
                PeopleOfFile.of(read.rows(), offices, known(read.rows()), asked.existing(), this::newId);
        List<RowFault> faults = new ArrayList<>(read.faults());
        faults.addAll(people.faults());
        faults.sort(inOrderOf(read.rows()));
        if (!faults.isEmpty()) {
            refuse(asked, read, faults);
            return;
        }
        int created = (int) people.changes().stream()
                .filter(change -> change.earlier() == null)
                .count();
        Progress counted = new Progress(rows, 0, created, people.changes().size() - created, people.unchanged());
        boolean within = recordEmployees.record(
                people.changes(),
                offices.agencies(),
                written -> recordProgress.progress(asked.id(), ImportState.WRITING, written(counted, written)));
        if (within) {
            imports.end(
                    asked.id(),
                    ImportState.DONE,
                    written(counted, people.changes().size()),
                    read.ignored(),
                    clock.instant());
        }
    }

    private static Progress written(Progress counted, int written) {
        return new Progress(counted.rowsRead(), written, counted.created(), counted.replaced(), counted.unchanged());
    }

    private void refuse(Import asked, PersonRows read, List<RowFault> faults) {
        List<RowFault> named = new ArrayList<>(
                faults.size() <= PersonRows.MOST_FAULTS ? faults : faults.subList(0, PersonRows.MOST_FAULTS));
        if (faults.size() >= PersonRows.MOST_FAULTS) {
            named.add(RowFault.of(Place.FILE, FaultKind.FAULTS_TOO_MANY, String.valueOf(PersonRows.MOST_FAULTS)));
        }
        imports.addFaults(asked.id(), named);
        imports.end(
                asked.id(),
                ImportState.REFUSED,
                new Progress(read.rows().size(), 0, 0, 0, 0),
                read.ignored(),
                clock.instant());
    }

    /// As somebody works through the file: sheet by sheet, from top to bottom, from left to right.
    private static Comparator<RowFault> inOrderOf(List<PersonRow> rows) {
        List<String> sheets = rows.stream()
                .map(row -> String.valueOf(
                        Place.row(row.heading().sheet(), row.row()).sheet()))
                .distinct()
                .toList();
        return Comparator.comparingInt((RowFault fault) ->
                        sheets.indexOf(String.valueOf(fault.place().sheet())))
                .thenComparingInt(
                        fault -> Objects.requireNonNullElse(fault.place().row(), 0))
                .thenComparingInt(
                        fault -> String.valueOf(fault.place().column()).length())
                .thenComparing(fault -> String.valueOf(fault.place().column()));
    }

    private List<Agency> agenciesOf(Import asked) {
        return agencies.list(asked.region(), null, null, Integer.MAX_VALUE).stream()
                .map(Versioned::value)
                .filter(agency -> asked.agency() == null || agency.code().equals(asked.agency()))
                .toList();
    }

    private List<Unit> unitsOf(Import asked) {
        return units.list(asked.region(), asked.agency(), null, Integer.MAX_VALUE).stream()
                .map(Versioned::value)
                .toList();
    }

    private KnownPeople known(List<PersonRow> rows) {
        return employees.known(
                texts(rows, Column.ID).stream().map(EmployeeId::new).toList(),
                texts(rows, Column.NIP),
                texts(rows, Column.NIK));
    }

    private static Set<String> texts(List<PersonRow> rows, Column column) {
        return rows.stream()
                .map(row -> row.text(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// Nobody can tell from it who it is, nor meet one that exists.
    private EmployeeId newId() {
        return new EmployeeId(
                "P-" + new BigInteger(ID_BITS, random).toString(ID_RADIX).toUpperCase(Locale.ROOT));
    }
}
