package id.edaran.contracts;

/// One thing that is wrong with what a client sent.
///
/// @param pointer where, as a JSON Pointer (RFC 6901); empty for the whole document, `?name` for a query parameter
/// @param message what is wrong and what is expected
public record Fault(String pointer, Message message) {
    /// For logs and dead letters.
    @Override
    public String toString() {
        return pointer + " " + message.english();
    }
}
