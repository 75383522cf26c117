/// Tests of what a gate reads.
/// Sentences exist in both languages.
@NullMarked
package id.edaran.checkin.gate.rest;

import org.jspecify.annotations.NullMarked;
