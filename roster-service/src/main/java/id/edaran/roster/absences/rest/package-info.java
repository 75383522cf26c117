/// Leave and illness over HTTP, at the address of the person.
/// The personnel office writes; an agency head reads that somebody is absent, not why.
@NullMarked
package id.edaran.roster.absences.rest;

import org.jspecify.annotations.NullMarked;
