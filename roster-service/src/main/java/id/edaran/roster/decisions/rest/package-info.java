/// Decisions of agency heads over HTTP, each at the address of the person or unit that it is about.
/// Heads write about their own agency alone; whoever works with rosters may read.
@NullMarked
package id.edaran.roster.decisions.rest;

import org.jspecify.annotations.NullMarked;
