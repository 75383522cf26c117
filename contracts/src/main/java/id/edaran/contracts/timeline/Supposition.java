package id.edaran.contracts.timeline;

import java.util.List;

/// What the timelines of regions would be, were a draft published now; the answer of `POST /v1/suppositions`.
///
/// @param circular the draft's id, which its rules carry; [#UNSTORED] where the draft is stored nowhere
/// @param timelines of the issuing region, which is the first, and of all below it, each with the version that it
///     would have
public record Supposition(String circular, List<Timeline> timelines) {
    /// Stands for the id that a draft gets only when it is stored.
    public static final String UNSTORED = "00000000-0000-0000-0000-000000000000";

    public Supposition {
        timelines = List.copyOf(timelines);
    }
}
