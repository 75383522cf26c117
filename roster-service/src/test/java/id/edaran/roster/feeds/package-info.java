/// Tests of the calendars.
/// Another library reads them, as somebody's phone would.
@NullMarked
package id.edaran.roster.feeds;

import org.jspecify.annotations.NullMarked;
