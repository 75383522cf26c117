/// Refusals and failures as problem+json (RFC 9457), with every fault and its JSON pointer.
/// One place maps exceptions, so that all three services answer alike.
@NullMarked
package id.edaran.support.problem;

import org.jspecify.annotations.NullMarked;
