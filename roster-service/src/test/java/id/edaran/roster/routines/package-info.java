/// Tests of routine duties. Decisions are held against a slow and plain reading of the rules.
@NullMarked
package id.edaran.roster.routines;

import org.jspecify.annotations.NullMarked;
