/// The newest timeline of each region and the history of its versions in PostgreSQL.
/// One lock makes publications follow one another.
@NullMarked
package id.edaran.policy.timelines.postgres;

import org.jspecify.annotations.NullMarked;
