/// The record of what was erased, in PostgreSQL, and the links between pseudonyms, which go last.
/// It says what kind and how many, never whose.
@NullMarked
package id.edaran.checkin.retention.postgres;

import org.jspecify.annotations.NullMarked;
