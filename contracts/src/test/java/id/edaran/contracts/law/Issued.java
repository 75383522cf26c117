package id.edaran.contracts.law;

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
record Issued(String circular, Level level, @Nullable String agency, LocalDate signedOn, Instant publishedAt) {
    static Issued by(Level level, String circular, String signedOn) {
        LocalDate day = LocalDate.parse(signedOn);
        return new Issued(circular, level, null, day, day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    static Issued byAgency(String agency, String circular, String signedOn) {
        Issued issued = by(Level.AGENCY, circular, signedOn);
        return new Issued(circular, Level.AGENCY, agency, issued.signedOn, issued.publishedAt);
    }

    /// The only rule of a clause.
    TimedRule clause(int clause, String rule) {
        return rule(clause, 0, read(Samples.json(rule)));
    }

    TimedRule rule(int clause, int place, Rule rule) {
        LocalDate from = LocalDate.parse("2020-03-23");
        return new TimedRule(
                circular,
                "64.74",
                level,
                agency,
                signedOn,
                publishedAt,
                String.valueOf(clause),
                clause,
                place,
                rule,
                from,
                null,
                from,
                List.of(new Numbering(from, circular + "/2020", 1)));
    }

    static Rule read(JsonNode json) {
        Faults faults = new Faults();
        Rule rule = RuleJson.read(Fields.of(json, faults));
        assertEquals(List.of(), faults.all());
        return rule;
    }
}
