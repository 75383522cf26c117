/// The clockwork of the rosters: horizons move on, forgotten requests are repeated.
/// It only asks; the work itself goes through Kafka like any other.
@NullMarked
package id.edaran.roster.rostering.schedule;

import org.jspecify.annotations.NullMarked;
