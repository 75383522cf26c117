/// Tests of what agency heads decide, through the service's API.
/// Rows of the circulars stand in the tests' names.
@NullMarked
package id.edaran.roster.decisions;

import org.jspecify.annotations.NullMarked;
