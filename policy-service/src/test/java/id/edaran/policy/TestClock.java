package id.edaran.policy;

import id.edaran.support.MovableClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/// The service's clock in its tests.
@Singleton
@Alternative
@Priority(1)
public class TestClock extends MovableClock {}
