package id.edaran.contracts.timeline;

import id.edaran.contracts.rule.AlertLevel;
import java.time.LocalDate;

/// A region's alert level from a day on (row BIT-8).
public record DatedAlertLevel(LocalDate from, AlertLevel level) {}
