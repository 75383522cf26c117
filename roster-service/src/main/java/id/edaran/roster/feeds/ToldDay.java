package id.edaran.roster.feeds;

import java.time.Instant;
import java.time.LocalDate;

/// A day as somebody's calendar was told of it last.
///
/// @param sequence grows with every change (RFC 5545, 3.8.7.4)
/// @param digest of what was told
/// @param cancelled whether the day was withdrawn since
/// @param changedAt to the second
public record ToldDay(LocalDate date, int sequence, String digest, boolean cancelled, Instant changedAt) {}
