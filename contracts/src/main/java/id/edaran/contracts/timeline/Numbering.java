package id.edaran.contracts.timeline;

import java.time.LocalDate;

/// From which day on a rule is held up by which number: a prolongation keeps the rule and lends it its own
/// number for the days that it adds.
///
/// @param revision 1 for the circular as first published
public record Numbering(LocalDate from, String number, int revision) {}
