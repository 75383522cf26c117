/// Assessments over HTTP, with the sentences that people read.
/// Only translates; what may take place is decided one package up.
@NullMarked
package id.edaran.policy.assessments.rest;

import org.jspecify.annotations.NullMarked;
