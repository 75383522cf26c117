package id.edaran.roster.whatsapp;

/// The way to WhatsApp.
public interface Deliveries {
    /// @param to number as E.164 has it
    Delivery deliver(OutgoingMessage message, String to);

    /// How an attempt to hand a message over ended.
    sealed interface Delivery {
        /// WhatsApp has it.
        record Accepted() implements Delivery {}

        /// WhatsApp does not have it, and may take it later.
        ///
        /// @param cause for the log; says nothing of the person
        record Postponed(String cause) implements Delivery {}

        /// WhatsApp will not take it, whenever it is sent.
        ///
        /// @param cause for the log; says nothing of the person
        record Refused(String cause) implements Delivery {}

        /// Nobody knows whether WhatsApp has it: the connection broke before the answer.
        record Unknown(String cause) implements Delivery {}
    }
}
