package id.edaran.support.rest;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.support.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Reads path and query parameters; what does not fit is 400 with the parameter's name.
public final class Parameters {
    private Parameters() {}

    public static @Nullable LocalDate date(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return ofOurYears(LocalDate.parse(value), LocalDate::getYear);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(name, Message.NO_DATE);
        }
    }

    public static LocalDate requiredDate(String name, @Nullable String value) {
        LocalDate date = date(name, value);
        if (date == null) {
            throw ProblemException.badRequest(name, Message.REQUIRED);
        }
        return date;
    }

    /// An instant with offset (RFC 3339); a `+` that arrived as a space is understood.
    public static @Nullable Instant instant(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return ofOurYears(OffsetDateTime.parse(value.replace(' ', '+')), OffsetDateTime::getYear)
                    .toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(name, Message.NO_INSTANT);
        }
    }

    /// Years of four digits, which the database can hold.
    private static <T> T ofOurYears(T date, ToIntFunction<T> year) {
        if (year.applyAsInt(date) < 1 || year.applyAsInt(date) > 9_999) {
            throw new DateTimeException("a year of four digits is expected");
        }
        return date;
    }

    public static <E extends Enum<E>> @Nullable E word(String name, @Nullable String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.toString().equals(value)) {
                return constant;
            }
        }
        throw ProblemException.badRequest(name, Message.noneOf(Arrays.asList(type.getEnumConstants())));
    }

    public static String code(String name, String value) {
        if (!Fields.CODE.matcher(value).matches()) {
            throw ProblemException.badRequest(name, Message.NO_CODE);
        }
        return value;
    }

    public static String region(String name, String value) {
        if (!Fields.REGION.matcher(value).matches()) {
            throw ProblemException.badRequest(name, Message.NO_REGION_CODE);
        }
        return value;
    }
}
