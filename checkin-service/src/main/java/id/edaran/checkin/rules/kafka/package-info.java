/// Timelines from policy-service.
/// Translates the event and hands it on.
@NullMarked
package id.edaran.checkin.rules.kafka;

import org.jspecify.annotations.NullMarked;
