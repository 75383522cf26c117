package id.edaran.roster.feeds.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.edaran.roster.feeds.CalendarFeed;
import id.edaran.roster.feeds.FeedText;
import id.edaran.roster.feeds.ToldDay;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;

/// Writes a calendar as RFC 5545 has it. The same calendar gives the same bytes, so that a reader who
/// has them already can be told so.
///
/// Days are whole days: rosters say where somebody works and know no hours. They do not block the time
/// of the day.
final class ICalendar {
    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final FeedText WITHDRAWN =
            new FeedText("Dibatalkan", "Hari ini ditarik kembali.\nThis day was withdrawn.");

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    private ICalendar() {}

    static byte[] write(CalendarFeed feed) {
        ICalendar calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Edaran//roster-service//ID");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("NAME:Jadwal kerja");
        calendar.line("X-WR-CALNAME:Jadwal kerja");
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        calendar.line("X-PUBLISHED-TTL:PT1H");
        ZoneId zone = feed.zone();
        if (zone != null) {
            calendar.line("X-WR-TIMEZONE:" + zone.getId());
            calendar.timeZone(zone, feed.from(), feed.until());
        }
        feed.events().forEach(event -> calendar.event(feed, event));
        calendar.line("END:VCALENDAR");
        return calendar.lines.toByteArray();
    }

    private void event(CalendarFeed feed, CalendarFeed.Event event) {
        ToldDay day = event.day();
        FeedText text = event.text() == null ? WITHDRAWN : event.text();
        line("BEGIN:VEVENT");
        line("UID:" + feed.employee() + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(day.date()) + "@edaran");
        // Without a METHOD the stamp is that of the last change (3.8.7.2).
        line("DTSTAMP:" + UTC.format(day.changedAt()));
        line("LAST-MODIFIED:" + UTC.format(day.changedAt()));
        line("SEQUENCE:" + day.sequence());
        line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day.date()));
        line("DTEND;VALUE=DATE:"
                + DateTimeFormatter.BASIC_ISO_DATE.format(day.date().plusDays(1)));
        line("SUMMARY;LANGUAGE=id:" + escaped(text.summary()));
        line("DESCRIPTION:" + escaped(text.description()));
        line("STATUS:" + (day.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line("CLASS:PRIVATE");
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /// The offset that holds on the first day, then each change until the last one; Indonesia has known
    /// none since 1988.
    private void timeZone(ZoneId zone, LocalDate from, LocalDate until) {
        Instant first = from.atStartOfDay(zone).toInstant();
        line("BEGIN:VTIMEZONE");
        line("TZID:" + zone.getId());
        ZoneOffset begin = zone.getRules().getOffset(first);
        observance(zone, first, begin, begin, "19700101T000000");
        for (ZoneOffsetTransition change = zone.getRules().nextTransition(first);
                change != null
                        && change.getInstant()
                                .isBefore(until.plusDays(1).atStartOfDay(zone).toInstant());
                change = zone.getRules().nextTransition(change.getInstant())) {
            observance(
                    zone,
                    change.getInstant(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    LOCAL.format(change.getDateTimeBefore()));
        }
        line("END:VTIMEZONE");
    }

    private void observance(ZoneId zone, Instant at, ZoneOffset before, ZoneOffset after, String start) {
        boolean daylight = zone.getRules().isDaylightSavings(at);
        String kind = daylight ? "DAYLIGHT" : "STANDARD";
        line("BEGIN:" + kind);
        line("DTSTART:" + start);
        line("TZOFFSETFROM:" + offset(before));
        line("TZOFFSETTO:" + offset(after));
        line("TZNAME:" + name(zone));
        line("END:" + kind);
    }

    private static String name(ZoneId zone) {
        return switch (zone.getId()) {
            case "Asia/Jakarta", "Asia/Pontianak" -> "WIB";
            case "Asia/Makassar" -> "WITA";
            case "Asia/Jayapura" -> "WIT";
            default -> zone.getDisplayName(TextStyle.SHORT, Locale.ROOT);
        };
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /// Folded after 75 octets, never within a character.
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); i = content.offsetByCodePoints(i, 1)) {
            byte[] character = Character.toString(content.codePointAt(i)).getBytes(UTF_8);
            if (octets + character.length > MOST_OCTETS) {
                lines.writeBytes("\r\n ".getBytes(UTF_8));
                octets = 1;
            }
            lines.writeBytes(character);
            octets += character.length;
        }
        lines.writeBytes("\r\n".getBytes(UTF_8));
    }
}
