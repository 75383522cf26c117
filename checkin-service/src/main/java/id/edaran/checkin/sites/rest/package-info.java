/// Sites over REST.
/// Reading is open to everyone of the region; writing is for those who answer for the site.
@NullMarked
package id.edaran.checkin.sites.rest;

import org.jspecify.annotations.NullMarked;
