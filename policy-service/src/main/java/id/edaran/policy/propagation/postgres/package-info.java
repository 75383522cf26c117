/// Who applies which version, in PostgreSQL.
/// Every statement only ever raises a version, so order and repetition of events do not matter.
@NullMarked
package id.edaran.policy.propagation.postgres;

import org.jspecify.annotations.NullMarked;
