/// People's facts from the compacted topic of employees.
/// Only translates events into use cases.
@NullMarked
package id.edaran.policy.people.kafka;

import org.jspecify.annotations.NullMarked;
