/// Rosters over HTTP: of a unit, of an agency on a day, of one person with the reasons.
/// People stand in them by the directory's ids, never by names or numbers.
@NullMarked
package id.edaran.roster.rostering.rest;

import org.jspecify.annotations.NullMarked;
