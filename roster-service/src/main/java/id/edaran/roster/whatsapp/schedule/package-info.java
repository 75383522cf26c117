/// Looks every second whether a message waits to be answered or sent, and forgets old ones.
/// Only calls use cases.
@NullMarked
package id.edaran.roster.whatsapp.schedule;

import org.jspecify.annotations.NullMarked;
