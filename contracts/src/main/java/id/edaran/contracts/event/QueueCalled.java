package id.edaran.contracts.event;

import java.time.Instant;
import java.util.UUID;

/// The next one in a site's waiting line is called; says nothing of who that is.
///
/// @param agency the site's owner
/// @param ticket id of the ticket that was given out
/// @param number what is called out: counts from 1 on each day of the site
/// @param until last instant at which the place is kept
public record QueueCalled(
        String site, String region, String agency, UUID ticket, int number, Instant calledAt, Instant until) {}
