/// Erasures over REST: the record for those who check it, and erasing one person.
/// Answers count and name nobody.
@NullMarked
package id.edaran.checkin.retention.rest;

import org.jspecify.annotations.NullMarked;
