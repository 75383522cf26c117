package id.edaran.policy.assessments.rest;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.contracts.rule.Position;
import id.edaran.policy.assessments.Occasion;
import id.edaran.policy.assessments.Occasion.Kind;
import id.edaran.policy.assessments.Occasion.Official;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is asked, as clients write it.
@Schema(requiredProperties = {"kind", "host"})
record AssessmentRequest(
        Kind kind,

        @Schema(description = "the region's own calendar day, past or future; its today where it is missing") @Nullable
        LocalDate on,

        @Schema(description = "judge as it was known then; by what is known now where it is missing") @Nullable
        Instant knownAt,

        @Schema(description = "needed for a GATHERING", minimum = "1") @Nullable
        Integer participants,

        @Schema(description = "a GUEST_VISIT needs the position, the others the position or the agency")
        OfficialForm host,

        @Schema(description = "officials who take part beside the host") @Nullable
        List<OfficialForm> attendees,

        @Schema(description = "whether anybody comes in person; true where it is missing") @Nullable
        Boolean inPerson) {
    private static final int MOST_PARTICIPANTS = 1_000_000;

    /// An official, by position and agency.
    record OfficialForm(
            @Nullable Position position, @Nullable String agency) {
        static OfficialForm read(Fields fields) {
            OfficialForm form = new OfficialForm(fields.word("position", Position.class), fields.code("agency"));
            fields.end();
            return form;
        }

        Official official() {
            return new Official(position, agency);
        }
    }

    static AssessmentRequest read(Fields fields) {
        Kind kind = fields.requiredWord("kind", Kind.class);
        boolean kindIsKnown = fields.has("kind") && !fields.faulted("kind");
        Integer participants = fields.integer("participants", 1, MOST_PARTICIPANTS);
        if (kindIsKnown && kind == Kind.GATHERING && !fields.has("participants")) {
            fields.fault("participants", new Message("wajib diisi untuk GATHERING", "is required for a GATHERING"));
        }
        Fields host = fields.requiredObject("host");
        OfficialForm holder = OfficialForm.read(host);
        if (kindIsKnown && fields.has("host") && !fields.faulted("host")) {
            if (kind == Kind.GUEST_VISIT && holder.position() == null) {
                host.fault("position", new Message("wajib diisi untuk GUEST_VISIT", "is required for a GUEST_VISIT"));
            } else if (holder.position() == null && holder.agency() == null) {
                host.fault(
                        "agency",
                        new Message(
                                "wajib diisi bila position tidak disebut", "is required where no position is given"));
            }
        }
        List<OfficialForm> attendees = fields.objects("attendees").stream()
                .map(attendee -> {
                    OfficialForm form = OfficialForm.read(attendee);
                    if (form.position() == null && !attendee.has("position")) {
                        attendee.fault("position", Message.REQUIRED);
                    }
                    return form;
                })
                .toList();
        return new AssessmentRequest(
                kind,
                fields.date("on"),
                fields.instant("knownAt"),
                participants,
                holder,
                attendees,
                fields.flag("inPerson", true));
    }

    Occasion occasion() {
        return new Occasion(
                kind,
                participants == null ? 1 : participants,
                host.official(),
                attendees == null
                        ? List.of()
                        : attendees.stream().map(OfficialForm::official).toList(),
                inPerson == null || inPerson);
    }
}
