/// Rules in force over HTTP.
/// Only translates; the answer is made one package up.
@NullMarked
package id.edaran.policy.inforce.rest;

import org.jspecify.annotations.NullMarked;
