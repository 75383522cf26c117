/// Sites: offices, residences, counters, schools and clinics that have a door.
/// A site belongs to an agency of a region and is where rules of the door apply.
@NullMarked
package id.edaran.checkin.sites;

import org.jspecify.annotations.NullMarked;
