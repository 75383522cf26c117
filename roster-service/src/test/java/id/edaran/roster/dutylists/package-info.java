/// Tests of the duty lists.
/// What is written is read back by another library.
@NullMarked
package id.edaran.roster.dutylists;

import org.jspecify.annotations.NullMarked;
