/// Alert levels over HTTP.
/// Only translates; what a level is stands one package up.
@NullMarked
package id.edaran.policy.alertlevels.rest;

import org.jspecify.annotations.NullMarked;
