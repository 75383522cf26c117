/// Delegated decisions over HTTP.
/// Only translates; what they are stands one package up.
@NullMarked
package id.edaran.policy.delegations.rest;

import org.jspecify.annotations.NullMarked;
