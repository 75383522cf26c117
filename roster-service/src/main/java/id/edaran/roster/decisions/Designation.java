package id.edaran.roster.decisions;

import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import java.time.Instant;

/// Whether an agency head named somebody as one of those who work on site (row TSL-3).
///
/// @param agency whose head decided; the word counts while the person works there
public record Designation(EmployeeId employee, AgencyCode agency, boolean designated, Instant decidedAt) {}
