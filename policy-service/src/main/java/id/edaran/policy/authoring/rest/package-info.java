/// Checks of circulars over HTTP, worded for those who write them.
/// Only translates; what is found and why stands in the use case.
@NullMarked
package id.edaran.policy.authoring.rest;

import org.jspecify.annotations.NullMarked;
