package id.edaran.contracts.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.Faults;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Samples;
import id.edaran.contracts.circular.Level;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.RuleJson;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A circular of a test: its rules are written as clients write them.
///
/// @param from first day in force of its rules
/// @param until last day; null for an open end
public record Issued(
        String circular,
        Level level,
        @Nullable String agency,
        LocalDate signedOn,
        Instant publishedAt,
        LocalDate from,
        @Nullable LocalDate until) {
    /// In force from the first day of Bontang's circular on.
    private static final LocalDate BEGINNING = LocalDate.parse("2020-03-23");

    /// Published at noon (UTC) of the day on which it was signed.
    public static Issued by(Level level, String circular, String signedOn) {
        LocalDate day = LocalDate.parse(signedOn);
        Instant noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return new Issued(circular, level, null, day, noon, BEGINNING, null);
    }

    public static Issued byAgency(String agency, String circular, String signedOn) {
        Issued issued = by(Level.AGENCY, circular, signedOn);
        return new Issued(circular, Level.AGENCY, agency, issued.signedOn, issued.publishedAt, BEGINNING, null);
    }

    public Issued publishedAt(Instant instant) {
        return new Issued(circular, level, agency, signedOn, instant, from, until);
    }

    public Issued inForce(String first, @Nullable String last) {
        LocalDate lastDay = last == null ? null : LocalDate.parse(last);
        return new Issued(circular, level, agency, signedOn, publishedAt, LocalDate.parse(first), lastDay);
    }

    /// The only rule of a clause.
    public TimedRule clause(int clause, String rule) {
        return rule(clause, 0, rule(rule));
    }

    public TimedRule rule(int clause, int place, Rule rule) {
        return new TimedRule(
                circular,
                region(),
                level,
                agency,
                signedOn,
                publishedAt,
                String.valueOf(clause),
                clause,
                place,
                rule,
                from,
                until,
                from,
                List.of(new Numbering(from, circular + "/2020", 1)));
    }

    /// Reads a rule, single quotes for double ones; it must be without fault.
    public static Rule rule(String json) {
        return read(Samples.json(json));
    }

    public static Rule read(JsonNode json) {
        Faults faults = new Faults();
        Rule rule = RuleJson.read(Fields.of(json, faults));
        assertEquals(List.of(), faults.all());
        return rule;
    }

    private String region() {
        return switch (level) {
            case NATIONAL -> "ID";
            case PROVINCE -> "64";
            case CITY, AGENCY -> "64.74";
        };
    }
}
