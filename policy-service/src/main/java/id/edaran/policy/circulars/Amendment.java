package id.edaran.policy.circulars;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.contracts.circular.Clause;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `POST /v1/circulars/{id}/amendments` asks for.
///
/// @param from first day of the new content or number; null where the circular's dates say it
/// @param changesUntil whether a new end is given at all
/// @param until the new end; null with `changesUntil` means an open end
/// @param clauses null for a mere prolongation or shortening
public record Amendment(
        String number,
        LocalDate signedOn,
        @Nullable LocalDate from,
        boolean changesUntil,
        @Nullable LocalDate until,
        @Nullable List<Clause> clauses) {
    public Amendment {
        clauses = clauses == null ? null : List.copyOf(clauses);
    }

    /// Reads and checks the body; faults go to the reader's collector.
    public static Amendment read(Fields fields) {
        Fields effective = fields.object("effective");
        LocalDate from = effective == null ? null : effective.date("from");
        LocalDate until = effective == null ? null : effective.date("until");
        boolean changesUntil = effective != null && effective.names("until");
        if (from != null && until != null && until.isBefore(from)) {
            fields.faults().add("/effective/until", new Message("mendahului from", "is before from"));
        }
        if (effective != null) {
            effective.end();
        }
        List<Clause> clauses = fields.has("clauses") ? Clause.readAll(fields) : null;
        if (clauses != null && clauses.isEmpty() && !fields.faulted("clauses")) {
            fields.fault(
                    "clauses",
                    new Message(
                            "sedikitnya satu butir diperlukan; kosongkan isian ini untuk memperpanjang",
                            "at least one clause is expected; leave the field out to prolong"));
        }
        if (clauses == null && !changesUntil) {
            fields.fault(
                    "effective",
                    new Message(
                            "tidak mengubah apa pun: until baru atau clauses diperlukan",
                            "changes nothing: a new until or clauses are expected"));
        }
        return new Amendment(
                fields.requiredText("number", 200),
                fields.requiredDate("signedOn"),
                from,
                changesUntil,
                until,
                clauses);
    }
}
