package id.edaran.roster.preview;

/// What comes of asking for a preview.
public sealed interface PreviewingOutcome {
    record Previewed(Preview preview) implements PreviewingOutcome {}

    /// @param people of the agencies whose rosters the draft can change
    /// @param most of them that are computed
    record TooManyPeople(long people, long most) implements PreviewingOutcome {}
}
