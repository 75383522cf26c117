@NullMarked
package id.edaran.bench;

import org.jspecify.annotations.NullMarked;
