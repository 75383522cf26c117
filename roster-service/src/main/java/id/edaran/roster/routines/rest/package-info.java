/// Routine duties and their evidence over HTTP.
/// Heads and the personnel office of an agency record; whoever works with rosters reads.
@NullMarked
package id.edaran.roster.routines.rest;

import org.jspecify.annotations.NullMarked;
