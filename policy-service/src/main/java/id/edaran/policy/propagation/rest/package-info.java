/// Propagation over HTTP.
/// Only translates; the state is kept one package up.
@NullMarked
package id.edaran.policy.propagation.rest;

import org.jspecify.annotations.NullMarked;
