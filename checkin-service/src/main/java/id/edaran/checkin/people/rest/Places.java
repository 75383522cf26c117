package id.edaran.checkin.people.rest;

import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Page;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the ids of records in paths, and where a list of them goes on that is ordered by an instant.
public final class Places {
    /// Stricter than [UUID#fromString(String)], which takes `1-1-1-1-1`.
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Places() {}

    /// Empty for what can be no id.
    public static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /// The key of an item, of which a cursor is made.
    public static String text(Instant at, UUID id) {
        return at + "/" + id;
    }

    /// @throws ProblemException 400 when it is no cursor of such a list
    public static <T> @Nullable T after(@Nullable String cursor, BiFunction<Instant, UUID, T> place) {
        String key = Page.after(cursor);
        if (key == null) {
            return null;
        }
        int slash = key.indexOf('/');
        try {
            return place.apply(
                    Instant.parse(key.substring(0, Math.max(0, slash))),
                    id(key.substring(slash + 1)).orElseThrow());
        } catch (DateTimeException | NoSuchElementException e) {
            throw ProblemException.badRequest("?cursor", Page.NO_CURSOR);
        }
    }
}
