/// POSTs that may be repeated: the same key and body get the same answer.
/// The remembered answer commits together with what it answers for.
@NullMarked
package id.edaran.support.idempotency;

import org.jspecify.annotations.NullMarked;
