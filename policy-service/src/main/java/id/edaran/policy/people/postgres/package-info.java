/// People's facts in PostgreSQL, one narrow row each.
/// They are counted where they lie: no answer ever holds a single person.
@NullMarked
package id.edaran.policy.people.postgres;

import org.jspecify.annotations.NullMarked;
