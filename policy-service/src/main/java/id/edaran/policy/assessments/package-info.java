/// Whether something that somebody means to hold may take place: a gathering, a guest's visit, a meeting.
/// Nothing is recorded; each reason carries the ruling on which it rests.
@NullMarked
package id.edaran.policy.assessments;

import org.jspecify.annotations.NullMarked;
