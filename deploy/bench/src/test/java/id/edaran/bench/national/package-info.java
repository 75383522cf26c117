@NullMarked
package id.edaran.bench.national;

import org.jspecify.annotations.NullMarked;
