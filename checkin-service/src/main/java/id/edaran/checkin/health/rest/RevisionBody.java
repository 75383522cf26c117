package id.edaran.checkin.health.rest;

import id.edaran.checkin.health.TestRevision;
import java.time.Instant;

/// What a test said before it was changed.
///
/// @param changedBy the subject of the officer's token
record RevisionBody(long version, TestBody test, Instant changedAt, String changedBy, String reason) {
    static RevisionBody of(TestRevision revision) {
        return new RevisionBody(
                revision.before().version(),
                TestBody.of(revision.before()),
                revision.changedAt(),
                revision.changedBy(),
                revision.reason());
    }
}
