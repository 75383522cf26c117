/// Sites in PostgreSQL.
/// Their rows are what a decision at a door locks.
@NullMarked
package id.edaran.checkin.sites.postgres;

import org.jspecify.annotations.NullMarked;
