/// Leave, illness and isolation from the outside: over HTTP, over Kafka, and into what rosters are computed from.
/// Nothing here leans on what the engine makes of them.
@NullMarked
package id.edaran.roster.absences;

import org.jspecify.annotations.NullMarked;
