/// The directory over HTTP: PUT and GET of agencies, units, employees and holidays, and their lists.
/// Who may read names and numbers is decided here, by the token.
@NullMarked
package id.edaran.roster.directory.rest;

import org.jspecify.annotations.NullMarked;
