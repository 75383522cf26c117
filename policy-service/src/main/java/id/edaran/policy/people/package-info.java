/// What roster-service's directory tells of the people who work for a city, as far as rules may ask for it.
/// Whom a circular means can be counted from it before anybody is bound; who they are is not known here.
@NullMarked
package id.edaran.policy.people;

import org.jspecify.annotations.NullMarked;
