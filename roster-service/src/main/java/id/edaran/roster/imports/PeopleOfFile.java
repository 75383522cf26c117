package id.edaran.roster.imports;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Faults;
import id.edaran.contracts.Fields;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.roster.directory.Employee;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.KnownPeople;
import id.edaran.roster.directory.RecordEmployees.Change;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.imports.OfficesOfCaller.Placing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes people of the rows of a file, held against each other and against the directory.
final class PeopleOfFile {
    private final OfficesOfCaller offices;
    private final KnownPeople known;
    private final ExistingPeople existing;
    private final Supplier<EmployeeId> newIds;
    private final Map<Column, Map<String, PersonRow>> seen = new EnumMap<>(Column.class);
    private final List<Change> changes = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private int unchanged;

    private PeopleOfFile(
            OfficesOfCaller offices, KnownPeople known, ExistingPeople existing, Supplier<EmployeeId> newIds) {
        this.offices = offices;
        this.known = known;
        this.existing = existing;
        this.newIds = newIds;
    }

    /// What the file asks of the directory.
    ///
    /// @param unchanged rows that say what stands there already
    record Result(List<Change> changes, int unchanged, List<RowFault> faults) {}

    /// @param known at least those whom the rows name by id or number
    /// @param newIds ids that nobody has
    static Result of(
            List<PersonRow> rows,
            OfficesOfCaller offices,
            KnownPeople known,
            ExistingPeople existing,
            Supplier<EmployeeId> newIds) {
        PeopleOfFile people = new PeopleOfFile(offices, known, existing, newIds);
        for (PersonRow row : rows) {
            if (people.faults.size() < PersonRows.MOST_FAULTS) {
                people.take(row);
            }
        }
        return new Result(people.changes, people.unchanged, people.faults);
    }

    private void take(PersonRow row) {
        int before = faults.size();
        Set<Column> faulted = row.faulted().isEmpty() ? EnumSet.noneOf(Column.class) : EnumSet.copyOf(row.faulted());
        checkId(row, faulted);
        checkTwice(row, Column.ID, FaultKind.ID_TWICE, faulted);
        checkTwice(row, Column.NIP, FaultKind.NIP_TWICE, faulted);
        checkTwice(row, Column.NIK, FaultKind.NIK_TWICE, faulted);
        Versioned<Employee> earlier = earlier(row, faulted);
        UnitCode unit = place(row, faulted);
        Employee read = read(row, earlier, unit, faulted);
        if (faults.size() > before || !row.faulted().isEmpty()) {
            return;
        }
        if (earlier != null && earlier.value().equals(read)) {
            unchanged++;
        } else {
            changes.add(new Change(read, earlier));
        }
    }

    private void checkId(PersonRow row, Set<Column> faulted) {
        String id = row.text(Column.ID);
        if (id == null) {
            return;
        }
        if (EmployeeId.looksLikeIdentityNumber(id)) {
            fault(row, Column.ID, FaultKind.ID_IS_IDENTITY_NUMBER, faulted);
        } else if (!Fields.CODE.matcher(id).matches()) {
            fault(row, Column.ID, FaultKind.ID_MALFORMED, faulted);
        }
    }

    private void checkTwice(PersonRow row, Column column, FaultKind kind, Set<Column> faulted) {
        String value = row.text(column);
        if (value != null && !faulted.contains(column)) {
            PersonRow first =
                    seen.computeIfAbsent(column, any -> new HashMap<>()).putIfAbsent(value, row);
            if (first != null) {
                fault(
                        row,
                        column,
                        kind,
                        faulted,
                        Place.row(first.heading().sheet(), first.row()).rowInWords());
            }
        }
    }

    /// What the directory says of the person now; null where it does not have them, or a fault is noted.
    private @Nullable Versioned<Employee> earlier(PersonRow row, Set<Column> faulted) {
        String id = faulted.contains(Column.ID) ? null : row.text(Column.ID);
        Versioned<Employee> byId = id == null ? null : known.byId().get(new EmployeeId(id));
        Versioned<Employee> byNip = holder(row, Column.NIP, known.byNip(), faulted);
        Versioned<Employee> byNik = holder(row, Column.NIK, known.byNik(), faulted);
        if (byId != null && isElsewhere(byId)) {
            fault(row, Column.ID, FaultKind.ID_OF_ANOTHER, faulted);
            return null;
        }
        boolean ofAnother = false;
        for (Column column : List.of(Column.NIP, Column.NIK)) {
            Versioned<Employee> holder = column == Column.NIP ? byNip : byNik;
            if (holder != null && (isElsewhere(holder) || (id != null && !isSame(holder, byId)))) {
                fault(row, column, FaultKind.NUMBER_OF_ANOTHER, faulted);
                ofAnother = true;
            }
        }
        if (ofAnother) {
            return null;
        }
        if (byNip != null && byNik != null && !isSame(byNip, byNik)) {
            fault(row, Column.NIP, FaultKind.NUMBERS_OF_TWO, faulted);
            return null;
        }
        Versioned<Employee> found = byId != null ? byId : byNip != null ? byNip : byNik;
        if (found != null && existing == ExistingPeople.REFUSE) {
            Column by = byId != null ? Column.ID : byNip != null ? Column.NIP : Column.NIK;
            fault(row, by, FaultKind.ALREADY_THERE, faulted, found.value().id().value());
        }
        return found;
    }

    private static @Nullable Versioned<Employee> holder(
            PersonRow row, Column column, Map<String, Versioned<Employee>> holders, Set<Column> faulted) {
        String number = faulted.contains(column) ? null : row.text(column);
        return number == null ? null : holders.get(number);
    }

    private boolean isElsewhere(Versioned<Employee> employee) {
        return !offices.has(employee.value().unit());
    }

    private static boolean isSame(Versioned<Employee> one, @Nullable Versioned<Employee> other) {
        return other != null && one.value().id().equals(other.value().id());
    }

    /// Without a word on the unit, somebody stays where they are.
    private @Nullable UnitCode place(PersonRow row, Set<Column> faulted) {
        String unit = row.text(Column.UNIT);
        if (unit == null || faulted.contains(Column.AGENCY)) {
            return null;
        }
        return switch (offices.place(unit, row.text(Column.AGENCY))) {
            case Placing.In(UnitCode code) -> code;
            case Placing.Nowhere(Column column, FaultKind kind, List<String> details) -> {
                faults.add(new RowFault(row.place(column), kind, details));
                faulted.add(Column.UNIT);
                yield null;
            }
        };
    }

    private Employee read(
            PersonRow row, @Nullable Versioned<Employee> earlier, @Nullable UnitCode unit, Set<Column> faulted) {
        Map<String, @Nullable Object> values = earlier == null ? new LinkedHashMap<>() : fields(earlier.value());
        row.values().forEach((column, value) -> {
            if (column != Column.AGENCY && column != Column.UNIT) {
                values.put(column.field(), value);
            }
        });
        if (unit != null) {
            values.put(Column.UNIT.field(), unit.value());
        } else if (row.values().containsKey(Column.UNIT)) {
            values.put(Column.UNIT.field(), null);
        }
        values.remove(Column.ID.field());
        EmployeeId id = earlier != null
                ? earlier.value().id()
                : row.text(Column.ID) == null
                        ? newIds.get()
                        : new EmployeeId(Objects.requireNonNull(row.text(Column.ID)));
        Faults found = new Faults();
        Employee employee = Employee.read(id, Fields.named(values, found));
        for (Fault fault : found.all()) {
            Column column = Column.ofField(fault.pointer().substring(1)).orElseThrow();
            if (!faulted.contains(column) && !isIdle(column, values, faulted)) {
                faults.add(RowFault.of(row.place(column), kind(column, values.get(column.field()) != null, row)));
            }
        }
        return employee;
    }

    /// Whether a fault only follows from another one that is noted: no NIK and NIP is asked for where
    /// one was wrong, and of a number nothing is known while the employment is not.
    private static boolean isIdle(Column column, Map<String, @Nullable Object> values, Set<Column> faulted) {
        return switch (column) {
            case NIK -> values.get(Column.NIK.field()) == null && faulted.contains(Column.NIP);
            case NIP -> faulted.contains(Column.EMPLOYMENT) || values.get(Column.EMPLOYMENT.field()) == null;
            default -> false;
        };
    }

    private static FaultKind kind(Column column, boolean isThere, PersonRow row) {
        return switch (column) {
            case NIP ->
                EmploymentType.PPPK.name().equals(row.text(Column.EMPLOYMENT))
                        ? FaultKind.NI_PPPK_MALFORMED
                        : FaultKind.NIP_MALFORMED;
            case NIK -> isThere ? FaultKind.NIK_MALFORMED : FaultKind.NUMBERS_MISSING;
            case ID, NAME, UNIT, AGENCY, SECTION, POSITION, ECHELON, EMPLOYMENT, PROFESSION, PUBLIC_FACING ->
                isThere ? FaultKind.TEXT_NOT_FIT : FaultKind.REQUIRED;
        };
    }

    private static Map<String, @Nullable Object> fields(Employee employee) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(Column.NIP.field(), employee.identity().nip());
        fields.put(Column.NIK.field(), employee.identity().nik());
        // Tables have no column for it that is kept: the number stays as it is.
        fields.put("phone", employee.identity().phone());
        fields.put(Column.NAME.field(), employee.identity().name());
        fields.put(Column.UNIT.field(), employee.unit().value());
        fields.put(Column.SECTION.field(), employee.section());
        fields.put(Column.POSITION.field(), employee.position().toString());
        fields.put(Column.ECHELON.field(), employee.echelon().toString());
        fields.put(Column.EMPLOYMENT.field(), employee.employmentType().toString());
        fields.put(
                Column.PROFESSION.field(),
                employee.profession() == null ? null : employee.profession().toString());
        fields.put(Column.PUBLIC_FACING.field(), employee.publicFacing());
        return fields;
    }

    private void fault(PersonRow row, Column column, FaultKind kind, Set<Column> faulted, String... details) {
        faults.add(RowFault.of(row.place(column), kind, details));
        faulted.add(column);
    }
}
