/// Circulars over HTTP.
/// Only translates; who may do what and what it means stands in the use cases.
@NullMarked
package id.edaran.policy.circulars.rest;

import org.jspecify.annotations.NullMarked;
