@NullMarked
package id.edaran.bench.rostering;

import org.jspecify.annotations.NullMarked;
