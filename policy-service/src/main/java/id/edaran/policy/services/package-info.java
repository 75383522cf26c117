/// The directory of public services: how each is delivered usually, and what the rules of a day make of it.
/// Each field of the answer says where it comes from.
@NullMarked
package id.edaran.policy.services;

import org.jspecify.annotations.NullMarked;
