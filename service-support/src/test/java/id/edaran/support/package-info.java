/// Real parts for the services' tests: an embedded PostgreSQL, an embedded Kafka, keys and tokens.
/// All test classes of a module share one of each.
@NullMarked
package id.edaran.support;

import org.jspecify.annotations.NullMarked;
