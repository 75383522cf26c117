package id.edaran.support.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.contracts.Message;
import id.edaran.support.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next cursor of the next page; null on the last
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 500;
    private static final Message BEYOND_LIMIT =
            new Message("harus antara 1 dan " + HIGHEST_LIMIT, "must lie between 1 and " + HIGHEST_LIMIT);

    /// What is said of a cursor that does not come from the list.
    public static final Message NO_CURSOR = new Message("bukan kursor daftar ini", "is no cursor of this list");

    public Page {
        items = List.copyOf(items);
    }

    /// Makes a page of up to `limit` items out of `limit + 1` that were asked for.
    ///
    /// @param key what the next page begins after, in the list's stable order
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> key) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        String last = key.apply(items.getLast());
        return new Page<>(
                items, Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8)));
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }

    /// @throws ProblemException 400 outside 1 to 500
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > HIGHEST_LIMIT) {
            throw ProblemException.badRequest("?limit", BEYOND_LIMIT);
        }
        return asked;
    }

    /// The limit as the query has it.
    ///
    /// @throws ProblemException 400 when it is no number from 1 to 500
    public static int limit(@Nullable String asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (!asked.matches("[0-9]{1,9}")) {
            throw ProblemException.badRequest("?limit", BEYOND_LIMIT);
        }
        return limit(Integer.valueOf(asked));
    }

    /// The key after which the page begins; null for the first page.
    ///
    /// @throws ProblemException 400 when it is no cursor of ours
    public static @Nullable String after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (key.indexOf('\0') < 0) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("?cursor", NO_CURSOR);
        }
        throw ProblemException.badRequest("?cursor", NO_CURSOR);
    }
}
