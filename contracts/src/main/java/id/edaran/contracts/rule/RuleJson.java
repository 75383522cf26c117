package id.edaran.contracts.rule;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.contracts.Faults;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Json;
import id.edaran.contracts.Message;
import id.edaran.contracts.rule.Rule.AttendanceReporting;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Rule.GatheringLimit;
import id.edaran.contracts.rule.Rule.GuestRestriction;
import id.edaran.contracts.rule.Rule.MeetingMode;
import id.edaran.contracts.rule.Rule.OccupancyLimit;
import id.edaran.contracts.rule.Rule.ProtectiveEquipment;
import id.edaran.contracts.rule.Rule.Reachability;
import id.edaran.contracts.rule.Rule.RoutineDuty;
import id.edaran.contracts.rule.Rule.ServiceDelivery;
import id.edaran.contracts.rule.Rule.ShiftRotation;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Rule.TravelIsolation;
import id.edaran.contracts.rule.Rule.UnknownRule;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The JSON form of rules and scopes: strict for what a client writes, keeping for what a consumer reads.
public final class RuleJson {
    private static final int A_DAY_OF_PEOPLE = 1_000_000;
    private static final int DEEPEST_EXCEPTION = 8;
    private static final List<String> DELIVERY = List.of("channels", "hours", "essentialMatters", "links", "hotline");

    private RuleJson() {}

    /// Reads a rule that a client wrote: every fault is noted, an unknown type is one.
    public static Rule read(Fields fields) {
        String type = fields.requiredText("type", 64);
        Terms terms = new Terms(
                scope(fields.object("scope"), 0), fields.flag("derogable", false), fields.code("coordinatedBy"));
        Rule rule = switch (type) {
            case "WORK_FROM_HOME" -> workFromHome(fields, terms);
            case "WORK_ON_SITE" -> new WorkOnSite(terms);
            case "SHIFT_ROTATION" -> shiftRotation(fields, terms);
            case "DUTY_ROSTER" ->
                new DutyRoster(
                        terms,
                        fields.requiredInteger("minimumOnDuty", 1, A_DAY_OF_PEOPLE),
                        fields.word("delegatedTo", DutyRoster.Delegate.class));
            case "ATTENDANCE_REPORTING" ->
                new AttendanceReporting(
                        terms,
                        fields.words("channels", ReportingChannel.class),
                        fields.flag("attendance", false),
                        fields.flag("dailyReport", false),
                        fields.time("deadline"));
            case "REACHABILITY" -> new Reachability(terms, fields.flag("recallable", true));
            case "ENTRY_REQUIREMENT" -> entryRequirement(fields, terms);
            case "GUEST_RESTRICTION" -> guestRestriction(fields, terms);
            case "GATHERING_LIMIT" ->
                new GatheringLimit(terms, fields.requiredInteger("maxParticipants", 0, A_DAY_OF_PEOPLE));
            case "MEETING_MODE" -> new MeetingMode(terms, fields.requiredWord("mode", MeetingForm.class));
            case "SERVICE_DELIVERY" -> serviceDelivery(fields, terms);
            case "OCCUPANCY_LIMIT" -> occupancyLimit(fields, terms);
            case "ROUTINE_DUTY" ->
                new RoutineDuty(
                        terms,
                        fields.requiredWord("duty", RoutineDutyKind.class),
                        fields.requiredInteger("everyDays", 1, 366));
            case "TRAVEL_ISOLATION" ->
                new TravelIsolation(terms, fields.text("reportTo", 500), fields.requiredInteger("days", 1, 366));
            case "PROTECTIVE_EQUIPMENT" -> protectiveEquipment(fields, terms);
            default -> {
                if (!type.isEmpty()) {
                    fields.fault(
                            "type",
                            new Message("bukan jenis aturan pada versi ini", "is no rule type of this version"));
                }
                yield new UnknownRule(type, fields.node());
            }
        };
        if (!(rule instanceof UnknownRule)) {
            fields.end();
        }
        return rule;
    }

    /// Reads a rule that another service published. What a newer version wrote is kept as [UnknownRule]; a new field of
    /// a known rule is passed over, unless it says for whom or for which sites the rule is: it would widen without.
    public static Rule keep(JsonNode node) {
        Faults faults = new Faults();
        Fields fields = Fields.of(node, faults);
        Rule rule = read(fields);
        boolean onlyNewFields = faults.all().stream()
                .allMatch(fault -> fault.message().equals(Fields.NOT_KNOWN)
                        && !fault.pointer().startsWith("/scope/")
                        && !fault.pointer().startsWith("/sites/"));
        return onlyNewFields ? rule : new UnknownRule(node.path("type").asText("UNKNOWN"), node);
    }

    public static ObjectNode write(Rule rule) {
        if (rule instanceof UnknownRule unknown) {
            return unknown.raw().isObject()
                    ? unknown.raw().deepCopy()
                    : Json.mapper().createObjectNode().put("type", unknown.type());
        }
        ObjectNode json = Json.mapper().createObjectNode().put("type", rule.type());
        Terms terms = rule.terms();
        if (!terms.scope().equals(Scope.EVERYONE)) {
            json.set("scope", Json.mapper().valueToTree(terms.scope()));
        }
        if (terms.derogable()) {
            json.put("derogable", true);
        }
        if (terms.coordinatedBy() != null) {
            json.put("coordinatedBy", terms.coordinatedBy());
        }
        ObjectNode fields = OwnFields.MAPPER.valueToTree(rule);
        fields.remove("terms");
        fields.properties().stream()
                .filter(field ->
                        !(field.getValue().isContainerNode() && field.getValue().isEmpty()))
                .forEach(field -> json.set(field.getKey(), field.getValue()));
        return json;
    }

    public static Scope scope(@Nullable Fields fields) {
        return scope(fields, 0);
    }

    private static Scope scope(@Nullable Fields fields, int depth) {
        if (fields == null) {
            return Scope.EVERYONE;
        }
        if (depth > DEEPEST_EXCEPTION) {
            fields.faults()
                    .add(
                            fields.pointer(),
                            new Message(
                                    "pengecualian bersarang lebih dari " + DEEPEST_EXCEPTION + " tingkat",
                                    "exceptions nest deeper than " + DEEPEST_EXCEPTION + " levels"));
            return Scope.EVERYONE;
        }
        Fields exception = fields.object("except");
        Scope except = exception == null ? null : scope(exception, depth + 1);
        Scope scope = new Scope(
                fields.codes("agencies"),
                fields.codes("units"),
                fields.words("unitKinds", UnitKind.class),
                fields.words("echelons", Echelon.class),
                fields.words("positions", Position.class),
                fields.integer("levelsBelow", 1, 4),
                fields.words("employmentTypes", EmploymentType.class),
                fields.words("professions", Profession.class),
                fields.flag("publicFacing"),
                fields.flag("designated"),
                fields.word("minimumAlertLevel", AlertLevel.class),
                except);
        if (scope.levelsBelow() != null && scope.positions().isEmpty() && !fields.faulted("positions")) {
            fields.fault(
                    "levelsBelow",
                    new Message("memerlukan positions sebagai pangkal hitungan", "needs positions to count from"));
        }
        if (Scope.EVERYONE.equals(except) && !fields.faulted("except")) {
            fields.fault(
                    "except",
                    new Message(
                            "mengecualikan semua orang: aturan tidak akan pernah berlaku",
                            "takes everyone away: the rule could never apply"));
        }
        fields.end();
        return scope;
    }

    private static Rule workFromHome(Fields fields, Terms terms) {
        WorkFromHome rule = new WorkFromHome(
                terms,
                fields.requiredInteger("homePercent", 0, 100),
                fields.integer("minimumOnSite", 0, A_DAY_OF_PEOPLE),
                fields.integer("maximumOnSite", 0, A_DAY_OF_PEOPLE));
        if (rule.minimumOnSite() != null
                && rule.maximumOnSite() != null
                && rule.minimumOnSite() > rule.maximumOnSite()) {
            fields.fault("minimumOnSite", new Message("melebihi maximumOnSite", "is above maximumOnSite"));
        }
        return rule;
    }

    private static Rule shiftRotation(Fields fields, Terms terms) {
        ShiftRotation.Grouping by = fields.word("groupBy", ShiftRotation.Grouping.class);
        Integer days = fields.integer("daysPerTurn", 1, 366);
        return new ShiftRotation(
                terms,
                fields.requiredInteger("groups", 2, 100),
                by == null ? ShiftRotation.Grouping.SECTION : by,
                days == null ? 1 : days);
    }

    private static Rule entryRequirement(Fields fields, Terms terms) {
        AppliesTo appliesTo = fields.word("appliesTo", AppliesTo.class);
        Fields test = fields.object("negativeTest");
        NegativeTest negativeTest = null;
        if (test != null) {
            negativeTest = new NegativeTest(
                    test.words("kinds", TestKind.class), test.requiredInteger("maxAgeHours", 1, 24 * 366));
            test.end();
        }
        EntryRequirement rule = new EntryRequirement(
                terms,
                sites(fields),
                appliesTo == null ? AppliesTo.EVERYONE : appliesTo,
                negativeTest,
                fields.flag("qrScan"),
                fields.integer("vaccineDoses", 0, 10));
        if (!fields.has("negativeTest") && !fields.has("qrScan") && !fields.has("vaccineDoses")) {
            fields.faults()
                    .add(
                            fields.pointer(),
                            new Message(
                                    "tidak mensyaratkan apa pun: negativeTest, qrScan atau vaccineDoses diperlukan",
                                    "asks for nothing: negativeTest, qrScan or vaccineDoses is expected"));
        }
        return rule;
    }

    private static Rule guestRestriction(Fields fields, Terms terms) {
        GuestRestriction rule = new GuestRestriction(terms, fields.flag("guests"), fields.flag("inPersonEvents"));
        if (!fields.has("guests") && !fields.has("inPersonEvents")) {
            fields.faults()
                    .add(
                            fields.pointer(),
                            new Message(
                                    "tidak membatasi apa pun: guests atau inPersonEvents diperlukan",
                                    "restricts nothing: guests or inPersonEvents is expected"));
        }
        return rule;
    }

    private static Rule serviceDelivery(Fields fields, Terms terms) {
        Fields hours = fields.object("hours");
        ServiceDelivery rule = new ServiceDelivery(
                terms,
                fields.codes("services"),
                fields.words("channels", ServiceChannel.class),
                hours == null ? null : OpeningHours.read(hours),
                fields.texts("essentialMatters", 500),
                fields.webAddresses("links"),
                fields.text("hotline", 100));
        if (DELIVERY.stream().noneMatch(name -> holds(fields, name))) {
            fields.faults()
                    .add(
                            fields.pointer(),
                            new Message(
                                    "tidak mengatur apa pun: channels, hours, essentialMatters, links atau hotline diperlukan",
                                    "orders nothing: channels, hours, essentialMatters, links or hotline is expected"));
        }
        return rule;
    }

    private static boolean holds(Fields fields, String name) {
        return fields.has(name)
                && !(fields.node().path(name).isArray()
                        && fields.node().path(name).isEmpty());
    }

    private static Rule occupancyLimit(Fields fields, Terms terms) {
        OccupancyLimit rule = new OccupancyLimit(
                terms,
                sites(fields),
                fields.integer("maxPersons", 0, A_DAY_OF_PEOPLE),
                fields.integer("percentOfCapacity", 0, 100));
        if (fields.has("maxPersons") == fields.has("percentOfCapacity")) {
            fields.faults()
                    .add(
                            fields.pointer(),
                            new Message(
                                    "salah satu dari maxPersons dan percentOfCapacity diperlukan",
                                    "either maxPersons or percentOfCapacity is expected"));
        }
        return rule;
    }

    private static Rule protectiveEquipment(Fields fields, Terms terms) {
        ProtectiveEquipment rule = new ProtectiveEquipment(
                terms, fields.texts("items", 200), fields.requiredWord("at", ProtectionPlace.class));
        if (rule.items().isEmpty() && !fields.faulted("items")) {
            fields.fault("items", new Message("sedikitnya satu barang diperlukan", "at least one item is expected"));
        }
        return rule;
    }

    private static SiteSelector sites(Fields fields) {
        Fields sites = fields.object("sites");
        if (sites == null) {
            return SiteSelector.ALL;
        }
        SiteSelector selector = new SiteSelector(sites.words("kinds", SiteKind.class), sites.codes("ids"));
        sites.end();
        return selector;
    }

    /// The mapper without the rules' own writer: it writes a record's components as they are.
    private static final class OwnFields {
        @JsonSerialize
        private interface AsRecord {}

        private static final ObjectMapper MAPPER = Json.mapper().copy().addMixIn(Rule.class, AsRecord.class);
    }

    static final class Writer extends JsonSerializer<Rule> {
        @Override
        public void serialize(Rule rule, JsonGenerator out, SerializerProvider serializers) throws IOException {
            out.writeTree(write(rule));
        }
    }

    static final class KeepingReader extends JsonDeserializer<Rule> {
        @Override
        public Rule deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return keep(in.readValueAsTree());
        }
    }
}
