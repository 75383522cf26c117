/// Which units and sites have applied a revision, and how long it took.
/// Learnt from what roster-service and checkin-service say on their topics.
@NullMarked
package id.edaran.policy.propagation;

import org.jspecify.annotations.NullMarked;
