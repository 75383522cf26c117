/// Regions over HTTP.
/// Only translates; what a region is stands one package up.
@NullMarked
package id.edaran.policy.regions.rest;

import org.jspecify.annotations.NullMarked;
