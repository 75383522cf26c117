package id.edaran.checkin.health;

import id.edaran.checkin.people.Subject;
import java.time.Instant;

/// The record of who read whose health data.
public interface HealthReadings {
    /// @param reader the subject of the reader's token
    void record(Subject subject, String reader, Instant at);

    /// Of what is counted over the people of an agency.
    ///
    /// @param reader the subject of the reader's token
    void record(String agency, String reader, Instant at);
}
