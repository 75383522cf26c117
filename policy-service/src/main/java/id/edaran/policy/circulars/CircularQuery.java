package id.edaran.policy.circulars;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which circulars to list; null means any.
///
/// @param on in force on this day
/// @param text stands in the number or the subject, whatever the case
/// @param draftsOf region code below which drafts are shown too; null for none
/// @param draftsOfAgency the one agency whose drafts are shown; null for all
/// @param after sequence of the last circular of the page before
public record CircularQuery(
        @Nullable String region,
        @Nullable Status status,
        @Nullable LocalDate on,
        @Nullable String text,
        @Nullable String draftsOf,
        @Nullable String draftsOfAgency,
        long after,
        int most) {}
