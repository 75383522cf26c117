package id.edaran.checkin.health;

import id.edaran.contracts.rule.TestKind;
import java.time.Instant;

/// A sample and what was found in it.
public record Sample(TestKind kind, TestResult result, Instant sampledAt) {}
