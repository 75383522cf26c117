package id.edaran.policy.announcements;

import id.edaran.policy.announcements.Announcement.Told;
import id.edaran.policy.circulars.CircularId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is to be told of circulars' days, and what was told.
public interface Announcements {
    /// Whether the running transaction is the one that announces, over all instances; until it ends. One announcer at a
    /// time keeps the order of one circular's days.
    boolean elect();

    /// Notes announcements that are due as told, the earliest first; leaves out those that a change holds at the
    /// moment.
    List<Announcement> takeDue(Instant now, int most);

    /// Notes the announcements of a region that are due as told, after waiting for an announcer who holds some.
    List<Announcement> takeDue(String region, Instant now);

    /// The open announcements of a region; nobody else can take them until the transaction ends.
    Map<CircularId, List<Announcement>> open(String region);

    /// What was told of the circulars of a region.
    Map<CircularId, Set<Told>> told(String region);

    /// Puts these in the place of a circular's open announcements.
    void replace(CircularId circular, List<Announcement> open);
}
