/// Tests of attendance and work reports.
/// People in them are invented.
@NullMarked
package id.edaran.roster.attendance;

import org.jspecify.annotations.NullMarked;
