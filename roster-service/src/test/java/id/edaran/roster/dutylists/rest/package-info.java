/// Tests of what is written into cells.
/// Other programs must not take it for more than text.
@NullMarked
package id.edaran.roster.dutylists.rest;

import org.jspecify.annotations.NullMarked;
