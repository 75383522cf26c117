package id.edaran.policy.announcements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Something that a region's office does at an instant. Circulars are counted in the order of their publication.
public sealed interface Step {
    LocalDate FIRST = LocalDate.of(2021, 3, 1);
    Instant START = Instant.parse("2021-03-01T00:17:00Z");
    /// Two with daylight saving that changes in March; in Beirut the clock skips midnight itself.
    List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Jakarta"),
            ZoneId.of("Asia/Makassar"),
            ZoneId.of("Asia/Jayapura"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("Asia/Beirut"));

    Instant at();

    record Publish(
            Instant at,
            String number,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate evaluateOn,
            int supersedes)
            implements Step {}

    /// Without `from` it prolongs or shortens; else it brings new content.
    record Amend(
            Instant at,
            int circular,
            String number,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements Step {}

    record Revoke(Instant at, int circular, LocalDate effectiveOn) implements Step {}

    record MoveZone(Instant at, ZoneId zone) implements Step {}

    /// When everything that such steps bring about has happened.
    static Instant aftermath(List<Step> steps) {
        return steps.getLast().at().truncatedTo(ChronoUnit.HOURS).plus(40, ChronoUnit.DAYS);
    }

    /// What the office has to know so as to do only what is allowed.
    final class Paper {
        private final LocalDate from;
        private @Nullable LocalDate until;
        private boolean amendable = true;
        private boolean revocable = true;

        private Paper(LocalDate from, @Nullable LocalDate until) {
            this.from = from;
            this.until = until;
        }
    }

    static List<Step> random(Random random) {
        List<Paper> papers = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        Instant at = START;
        int many = 3 + random.nextInt(8);
        for (int tries = 0; steps.size() < many && tries < 30; tries++) {
            at = at.plus(random.nextInt(random.nextBoolean() ? 5 : 150), ChronoUnit.HOURS)
                    .plusSeconds(60);
            LocalDate today = LocalDate.ofInstant(at, ZONES.get(0));
            int choice = random.nextInt(10);
            String number = "n" + steps.size();
            if (papers.isEmpty() || (choice < 2 && papers.size() < 4)) {
                steps.add(publish(random, at, number, today, papers));
            } else if (choice == 9) {
                steps.add(new MoveZone(at, ZONES.get(random.nextInt(ZONES.size()))));
            } else {
                int chosen = random.nextInt(papers.size());
                Paper paper = papers.get(chosen);
                if (choice == 8 && paper.revocable) {
                    LocalDate effectiveOn = today.plusDays(random.nextInt(14) - 4);
                    if (paper.until == null || !effectiveOn.isAfter(paper.until)) {
                        paper.amendable = false;
                        paper.revocable = false;
                        steps.add(new Revoke(at, chosen, effectiveOn));
                    }
                } else if (choice < 8 && paper.amendable) {
                    Amend amendment = amend(random, at, number, today, chosen, paper);
                    if (amendment != null) {
                        paper.until = amendment.until;
                        steps.add(amendment);
                    }
                }
            }
        }
        return steps;
    }

    private static Publish publish(Random random, Instant at, String number, LocalDate today, List<Paper> papers) {
        LocalDate from = today.plusDays(random.nextInt(14) - 5);
        LocalDate until = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(10));
        LocalDate evaluateOn = random.nextBoolean() ? null : from.plusDays(random.nextInt(14));
        int superseded = -1;
        if (!papers.isEmpty() && random.nextInt(3) > 0) {
            int named = random.nextInt(papers.size());
            if (papers.get(named).revocable) {
                papers.get(named).amendable = false;
                superseded = named;
            }
        }
        papers.add(new Paper(from, until));
        return new Publish(at, number, from, until, evaluateOn, superseded);
    }

    private static @Nullable Amend amend(
            Random random, Instant at, String number, LocalDate today, int chosen, Paper paper) {
        LocalDate until = random.nextInt(6) == 0 ? null : today.plusDays(random.nextInt(16) - 6);
        if (until != null && until.isBefore(paper.from)) {
            return null;
        }
        if (random.nextInt(3) > 0) {
            return new Amend(at, chosen, number, null, until);
        }
        LocalDate from = today.plusDays(random.nextInt(8) - 2);
        boolean fits = !from.isBefore(paper.from)
                && (until == null || !from.isAfter(until))
                && (paper.until == null || !from.isAfter(paper.until.plusDays(1)));
        return fits ? new Amend(at, chosen, number, from, until) : null;
    }
}
