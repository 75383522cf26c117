/// The events of this service for people who watch a region.
/// Nothing is told here that is not on the topics already, and the closed topic is left out.
@NullMarked
package id.edaran.roster.events.rest;

import org.jspecify.annotations.NullMarked;
