package id.edaran.contracts.circular;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import org.jspecify.annotations.Nullable;

/// A circular that is not published yet, for whoever asks what it would do: either as a whole or by the id of a draft.
/// Exactly one of the two is there.
public record Draft(
        @Nullable CircularContent circular, @Nullable String circularId) {
    /// Reads and checks a draft; faults go to the reader's collector.
    public static Draft read(Fields fields) {
        Fields circular = fields.object("circular");
        String circularId = fields.text("circularId", 64);
        if (fields.has("circular") == fields.has("circularId")) {
            fields.faults()
                    .add(
                            fields.pointer(),
                            new Message(
                                    "memuat tepat satu dari circular dan circularId",
                                    "exactly one of circular and circularId is expected"));
        }
        return new Draft(
                circular == null || fields.faulted("circular") ? null : CircularContent.read(circular), circularId);
    }
}
