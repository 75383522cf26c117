/// Who works for the cities, and where each of them is on a day, as roster-service tells it.
/// People are known by pseudonyms; a roster is one row a unit, so that a nation's rosters stay small.
@NullMarked
package id.edaran.checkin.staff;

import org.jspecify.annotations.NullMarked;
