/// Tests of the directory: the form of identity numbers, and the resources with a real database.
/// Numbers and names in them are invented.
@NullMarked
package id.edaran.roster.directory;

import org.jspecify.annotations.NullMarked;
