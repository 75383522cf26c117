package id.edaran.roster.rostering.rest;

import id.edaran.contracts.Faults;
import id.edaran.contracts.Message;
import id.edaran.support.rest.Parameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The days that a query asks for, both inclusive.
record Period(LocalDate from, LocalDate to) {
    private static final int MOST_DAYS = 62;
    /// Turns are counted through to the day asked for; nobody plans further ahead than this.
    private static final int FARTHEST_YEARS = 10;

    /// @param usual length where no end is given
    static Period of(@Nullable String from, @Nullable String to, LocalDate today, int usual) {
        LocalDate askedFrom = Parameters.date("?from", from);
        LocalDate askedTo = Parameters.date("?to", to);
        LocalDate first = askedFrom == null ? today : askedFrom;
        Faults faults = new Faults();
        check("?from", first, today, faults);
        faults.refuseIfAny();
        LocalDate last = askedTo == null ? first.plusDays(usual - 1L) : askedTo;
        if (last.isBefore(first)) {
            faults.add("?to", new Message("mendahului hari pertama, " + first, "is before the first day, " + first));
        } else if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            faults.add(
                    "?to",
                    new Message(
                            "paling banyak " + MOST_DAYS + " hari dijawab sekaligus",
                            "at most " + MOST_DAYS + " days are answered at once"));
        }
        faults.refuseIfAny();
        return new Period(first, last);
    }

    static LocalDate day(String name, @Nullable String value, LocalDate today) {
        LocalDate asked = Parameters.date(name, value);
        Faults faults = new Faults();
        LocalDate day = asked == null ? today : asked;
        check(name, day, today, faults);
        faults.refuseIfAny();
        return day;
    }

    private static void check(String name, LocalDate day, LocalDate today, Faults faults) {
        if (day.isBefore(today.minusYears(FARTHEST_YEARS)) || day.isAfter(today.plusYears(FARTHEST_YEARS))) {
            faults.add(
                    name,
                    new Message(
                            "harus dalam " + FARTHEST_YEARS + " tahun dari hari ini, " + today,
                            "must lie within " + FARTHEST_YEARS + " years of today, " + today));
        }
    }
}
