package id.edaran.checkin.staff;

import id.edaran.contracts.event.Assignment;
import org.jspecify.annotations.Nullable;

/// A member of the staff on one day.
///
/// @param assignment what the unit's roster says of that day; null where it says nothing, which keeps nobody out
public record StaffDay(StaffMember member, @Nullable Assignment assignment) {}
