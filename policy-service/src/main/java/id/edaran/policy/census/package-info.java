/// Whom rules reach together: the kinds of people, units, officials and visitors that their scopes tell
/// apart. Nobody is looked up for it; of the directory only the places count that rules name.
@NullMarked
package id.edaran.policy.census;

import org.jspecify.annotations.NullMarked;
