/// Looks every second whether a decision has become late.
/// Only calls use cases.
@NullMarked
package id.edaran.policy.delegations.schedule;

import org.jspecify.annotations.NullMarked;
