/// Regions: the nation, its provinces and cities, each with its own time zone.
/// A region has a timeline from the moment it is known.
@NullMarked
package id.edaran.policy.regions;

import org.jspecify.annotations.NullMarked;
