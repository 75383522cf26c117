/// Which issue of its poster each site has, in PostgreSQL.
/// A site whose poster was never renewed has no row.
@NullMarked
package id.edaran.checkin.posters.postgres;

import org.jspecify.annotations.NullMarked;
