/// How a service consumes events: one transaction a record, retried while the infrastructure is down,
/// parked when it can't be handled. Nothing is caught, logged and forgotten.
@NullMarked
package id.edaran.support.messaging;

import org.jspecify.annotations.NullMarked;
