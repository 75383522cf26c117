/// Two people of a unit take each other's duty (piket): one proposes, the other agrees.
/// An agreement is a fact that is applied whenever the roster is computed.
@NullMarked
package id.edaran.roster.swaps;

import org.jspecify.annotations.NullMarked;
