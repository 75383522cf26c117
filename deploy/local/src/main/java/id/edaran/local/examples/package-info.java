/// The example city that a first start loads: Bontang, its agencies and its circular of March 2020, its people
/// invented.
/// Everything goes in through the services' own REST interfaces, as any city's data would.
@NullMarked
package id.edaran.local.examples;

import org.jspecify.annotations.NullMarked;
