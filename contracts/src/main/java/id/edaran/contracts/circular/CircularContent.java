package id.edaran.contracts.circular;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a circular says, as `POST /v1/circulars` takes it.
///
/// @param region code of the region that issued it
/// @param number as printed on the paper, `188.65/504/ORG/2020`
/// @param agency with level AGENCY: the agency that issued it and that it binds alone; else null
/// @param evaluateOn the day on which the circular is to be evaluated (row TSL-9)
/// @param supersedes ids or numbers of circulars of the same region and level that end the day before this one begins
public record CircularContent(
        String region,
        String number,
        String subject,
        String issuer,
        Level level,
        @Nullable String agency,
        LocalDate signedOn,
        Effective effective,
        @Nullable LocalDate evaluateOn,
        List<String> supersedes,
        List<Clause> clauses) {
    public CircularContent {
        supersedes = List.copyOf(supersedes);
        clauses = List.copyOf(clauses);
    }

    /// Reads and checks a circular; faults go to the reader's collector.
    public static CircularContent read(Fields fields) {
        CircularContent content = new CircularContent(
                fields.requiredRegion("region"),
                fields.requiredText("number", 200),
                fields.requiredText("subject", 1_000),
                fields.requiredText("issuer", 200),
                fields.requiredWord("level", Level.class),
                fields.code("agency"),
                fields.requiredDate("signedOn"),
                Effective.read(fields.requiredObject("effective")),
                fields.date("evaluateOn"),
                fields.texts("supersedes", 200),
                Clause.readAll(fields));
        fields.end();
        if (!fields.faulted("level")) {
            content.checkIssuer(fields);
        }
        if (content.clauses().isEmpty() && !fields.faulted("clauses")) {
            fields.fault("clauses", new Message("sedikitnya satu butir diperlukan", "at least one clause is expected"));
        }
        return content;
    }

    private void checkIssuer(Fields fields) {
        boolean agencyLevel = level == Level.AGENCY;
        if (agencyLevel && agency == null && !fields.has("agency")) {
            fields.fault("agency", new Message("wajib diisi pada tingkat AGENCY", "is required with level AGENCY"));
        }
        if (!agencyLevel && agency != null) {
            fields.fault("agency", new Message("hanya untuk tingkat AGENCY", "goes with level AGENCY only"));
        }
        if (!fields.faulted("region") && !mayIssue()) {
            fields.fault(
                    "level",
                    new Message(
                            "tidak cocok dengan daerah " + region + ": ID adalah NATIONAL, 64 PROVINCE, 64.74 CITY",
                            "does not go with region " + region + ": ID is NATIONAL, 64 a PROVINCE, 64.74 a CITY"));
        }
        if (agencyLevel && agency != null) {
            checkOwnAgency(fields, agency);
        }
    }

    /// The form of a region's code tells its level; agencies belong to provinces and cities.
    private boolean mayIssue() {
        return switch (level) {
            case NATIONAL -> region.equals("ID");
            case PROVINCE -> region.length() == 2 && !region.equals("ID");
            case CITY -> region.length() == 5;
            case AGENCY -> !region.equals("ID");
        };
    }

    /// An agency's circular binds that agency alone, so a rule that names only others could never apply.
    private void checkOwnAgency(Fields fields, String own) {
        for (int c = 0; c < clauses.size(); c++) {
            List<Rule> rules = clauses.get(c).rules();
            for (int r = 0; r < rules.size(); r++) {
                Scope scope = rules.get(r).scope();
                if (!scope.agencies().isEmpty() && !scope.agencies().contains(own)) {
                    fields.faults()
                            .add(
                                    fields.pointer("clauses") + "/" + c + "/rules/" + r + "/scope/agencies",
                                    new Message(
                                            "edaran perangkat daerah " + own + " hanya mengikat perangkat daerah itu",
                                            "a circular of agency " + own + " binds that agency alone"));
                }
            }
        }
    }
}
