package id.edaran.policy.announcements;

import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.Circulars;
import id.edaran.policy.regions.Region;
import id.edaran.policy.regions.Regions;
import id.edaran.policy.timelines.Timelines;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Writes every region's agenda anew after a start: a newer Java may know of other midnights (time zones are changed by
/// law, often at short notice), and circulars may be older than their agenda.
@ApplicationScoped
public class ReplanAnnouncements {
    private final Regions regions;
    private final Circulars circulars;
    private final Timelines timelines;
    private final PlanAnnouncements planAnnouncements;

    ReplanAnnouncements(
            Regions regions, Circulars circulars, Timelines timelines, PlanAnnouncements planAnnouncements) {
        this.regions = regions;
        this.circulars = circulars;
        this.timelines = timelines;
        this.planAnnouncements = planAnnouncements;
    }

    public void replan() {
        List<String> codes = QuarkusTransaction.requiringNew()
                .call(() -> regions.all().stream().map(Region::code).toList());
        codes.forEach(code -> QuarkusTransaction.requiringNew().run(() -> replan(code)));
    }

    /// One region at a time: publications wait no longer than that.
    private void replan(String code) {
        timelines.lock();
        Region region = regions.find(code).orElseThrow();
        List<Circular> published = circulars.publishedIn(List.of(code));
        planAnnouncements.plan(region, published);
    }
}
