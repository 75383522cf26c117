/// Reads the person of a request.
/// A fault names the field and never the number.
@NullMarked
package id.edaran.checkin.people.rest;

import org.jspecify.annotations.NullMarked;
