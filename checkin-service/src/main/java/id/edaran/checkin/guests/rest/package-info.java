/// Announced guests over HTTP.
/// Hosts and their offices announce, the officers at the site's gate read.
@NullMarked
package id.edaran.checkin.guests.rest;

import org.jspecify.annotations.NullMarked;
