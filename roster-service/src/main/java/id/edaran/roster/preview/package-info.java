/// What a draft would change, told before anybody publishes it: whose days, which counters, which conflicts.
/// It computes with the functions that publication will use and compares with the rosters in force; nothing is stored.
@NullMarked
package id.edaran.roster.preview;

import org.jspecify.annotations.NullMarked;
