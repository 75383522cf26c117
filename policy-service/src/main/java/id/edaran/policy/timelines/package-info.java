/// From circulars to the timeline of a region: which rule is in force from which day to which.
/// A pure function of the revisions known at an instant, published as one message with a growing version.
@NullMarked
package id.edaran.policy.timelines;

import org.jspecify.annotations.NullMarked;
