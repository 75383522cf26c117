/// The calendar as iCalendar (RFC 5545), and the keys by which it is read.
/// A wrong key and an unknown person are answered alike.
@NullMarked
package id.edaran.roster.feeds.rest;

import org.jspecify.annotations.NullMarked;
