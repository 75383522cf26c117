/// Public services over HTTP.
/// Only translates; what holds on a day is decided one package up.
@NullMarked
package id.edaran.policy.services.rest;

import org.jspecify.annotations.NullMarked;
