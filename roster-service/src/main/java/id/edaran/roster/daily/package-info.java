/// Work that is done once for each region and day, however many instances of the service run.
/// A claim and the effects of the work commit together, so that a kill leaves both or neither.
@NullMarked
package id.edaran.roster.daily;

import org.jspecify.annotations.NullMarked;
