/// Who somebody is, without saying so: identity numbers become keyed pseudonyms at the edge.
/// A NIK and a NIP of one person are linked once somebody gives both.
@NullMarked
package id.edaran.checkin.people;

import org.jspecify.annotations.NullMarked;
