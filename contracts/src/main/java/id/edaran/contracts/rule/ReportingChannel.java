package id.edaran.contracts.rule;

/// Ways in which attendance and work are reported (rows BIT-5, BTG-6).
public enum ReportingChannel {
    WHATSAPP,
    WEB,
    PHONE
}
