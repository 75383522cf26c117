/// Builders of circulars, timelines and people, and a slow reading of the law, for the tests of all
/// modules. Published as this module's test jar.
@NullMarked
package id.edaran.contracts.testing;

import org.jspecify.annotations.NullMarked;
