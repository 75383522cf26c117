package id.edaran.contracts.event;

import id.edaran.contracts.rule.ReportingChannel;
import java.util.Optional;

/// How it came to be known that somebody is at work, or what they did.
public enum AttendanceChannel {
    /// The person's own word, by web.
    WEB,
    /// The person's own word, by WhatsApp.
    WHATSAPP,
    /// The person's own word by phone, written down by a clerk of the agency.
    PHONE,
    /// A clerk of the agency saw it or has it on paper.
    CLERK,
    /// A gate let the person in at a site of the own agency.
    GATE,
    /// Another system of the government, such as a machine at the entrance.
    SYSTEM;

    /// The channel as rules name it (rows BIT-5, BTG-6). Empty where it is not the person who reports:
    /// rules say how people have to report, and not who else may vouch for them.
    public Optional<ReportingChannel> reporting() {
        return switch (this) {
            case WEB -> Optional.of(ReportingChannel.WEB);
            case WHATSAPP -> Optional.of(ReportingChannel.WHATSAPP);
            case PHONE, CLERK, GATE, SYSTEM -> Optional.empty();
        };
    }
}
