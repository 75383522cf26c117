package id.edaran.policy.alertlevels;

import id.edaran.contracts.timeline.DatedAlertLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The alert levels of regions, with all that was ever said about them.
public interface AlertLevels {
    /// What is stated for a day now; empty also where it was taken back.
    Optional<RecordedLevel> find(String region, LocalDate from);

    /// The newest version of a day, whether it states a level or takes it back; 0 where nothing was ever said.
    long version(String region, LocalDate from);

    /// Oldest day first, after one, at most so many.
    ///
    /// @param knownAt null for what is stated now
    List<RecordedLevel> page(String region, @Nullable Instant knownAt, @Nullable LocalDate after, int most);

    /// By region, oldest day first, as they were known at an instant; a region without any is left out.
    Map<String, List<DatedAlertLevel>> knownAt(Collection<String> regions, Instant instant);

    void add(RecordedLevel level, String publisher);

    void takeBack(RecordedLevel level, Instant at, String publisher);
}
