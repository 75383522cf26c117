package id.edaran.checkin.rules;

import id.edaran.contracts.timeline.Timeline;

/// What the rules of a region have ordered of people, and what was stored of it.
public interface StandingOrders {
    /// Brings it in line with a new timeline of the region, in the transaction that stores the timeline.
    void renew(Timeline timeline);
}
