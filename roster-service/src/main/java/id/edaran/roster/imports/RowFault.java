package id.edaran.roster.imports;

import id.edaran.contracts.Message;
import java.util.List;

/// One thing that is wrong with a file.
///
/// @param details what the sentences name beside the place: rows, codes and headings, never what stands
///     in a cell
public record RowFault(Place place, FaultKind kind, List<String> details) {
    public RowFault {
        details = List.copyOf(details);
    }

    public static RowFault of(Place place, FaultKind kind, String... details) {
        return new RowFault(place, kind, List.of(details));
    }

    public Message problem() {
        return filled(kind.problem());
    }

    /// What to do about it.
    public Message cure() {
        return filled(kind.cure());
    }

    private Message filled(Message sentence) {
        return new Message(filled(sentence.indonesian()), filled(sentence.english()));
    }

    private String filled(String sentence) {
        String filled = sentence;
        for (int i = 0; i < details.size(); i++) {
            filled = filled.replace("{" + i + "}", details.get(i));
        }
        return filled;
    }
}
