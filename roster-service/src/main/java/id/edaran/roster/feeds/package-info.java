/// A person's days as a calendar that other programs subscribe to with a key of the person's own.
/// It says where somebody works and never why they are away, because a calendar is shown on many screens.
@NullMarked
package id.edaran.roster.feeds;

import org.jspecify.annotations.NullMarked;
