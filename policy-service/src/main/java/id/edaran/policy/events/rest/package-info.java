/// The events of this service for people who watch a region.
/// Circulars and what agency heads have yet to decide are told; a region's whole timeline is asked for instead.
@NullMarked
package id.edaran.policy.events.rest;

import org.jspecify.annotations.NullMarked;
