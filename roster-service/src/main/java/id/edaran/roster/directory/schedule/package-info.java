/// The clockwork of the directory: whoever was recorded before the other services were told of people is told of.
/// It asks at the start and now and then, because an older instance may still record people then.
@NullMarked
package id.edaran.roster.directory.schedule;

import org.jspecify.annotations.NullMarked;
