/// Looks whether somebody is to be called, or a site has closed.
/// Only calls use cases.
@NullMarked
package id.edaran.checkin.gate.schedule;

import org.jspecify.annotations.NullMarked;
