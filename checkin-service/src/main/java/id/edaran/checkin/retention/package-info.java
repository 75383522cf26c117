/// How long each kind of data is kept, and its erasure, by time and at somebody's wish (UU PDP 27/2022).
/// Other packages erase what is theirs: they implement [Erasable] or [Outliving], and nothing here knows their tables.
@NullMarked
package id.edaran.checkin.retention;

import org.jspecify.annotations.NullMarked;
