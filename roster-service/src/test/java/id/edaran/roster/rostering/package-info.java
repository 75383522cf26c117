/// Tests of the rosters: the pure function against slow and obvious ones, then the whole path through Kafka.
/// Seeds are printed with a failure.
@NullMarked
package id.edaran.roster.rostering;

import org.jspecify.annotations.NullMarked;
