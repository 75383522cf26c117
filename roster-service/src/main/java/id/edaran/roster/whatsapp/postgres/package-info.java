/// Messages as rows that several instances work off side by side.
/// What people write and are written is sealed, and erased as soon as it is done with.
@NullMarked
package id.edaran.roster.whatsapp.postgres;

import org.jspecify.annotations.NullMarked;
