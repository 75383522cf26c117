/// The example cities that a first start loads: Bontang, Bitung and South Tangerang, each with its circulars, its
/// people invented. Everything goes in through the services' own REST interfaces, as any city's data would.
@NullMarked
package id.edaran.local.examples;

import org.jspecify.annotations.NullMarked;
