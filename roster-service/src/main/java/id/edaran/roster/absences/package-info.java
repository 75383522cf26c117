/// When people cannot work: leave and illness as the personnel office records them, isolation as
/// checkin-service tells it. Why somebody is absent is health data or close to it: few may read it, and
/// the kind is sealed at rest.
@NullMarked
package id.edaran.roster.absences;

import org.jspecify.annotations.NullMarked;
