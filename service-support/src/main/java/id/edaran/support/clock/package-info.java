/// The one clock of a service: real time moved by a fixed offset.
/// Use cases take it by injection; nothing else asks what time it is.
@NullMarked
package id.edaran.support.clock;

import org.jspecify.annotations.NullMarked;
