/// Tests of swaps of duty. The decision is held against somebody who tries the swap out on paper.
@NullMarked
package id.edaran.roster.swaps;

import org.jspecify.annotations.NullMarked;
