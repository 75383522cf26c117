/// Absences and isolations in PostgreSQL, the former with their kind sealed.
/// Only days stand in clear, because rosters are computed from them.
@NullMarked
package id.edaran.roster.absences.postgres;

import org.jspecify.annotations.NullMarked;
