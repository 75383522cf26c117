/// The published language of Edaran: what other systems send and receive, as plain Java and JSON.
/// This package holds what all parts of it share: faults with their JSON pointers, strict reading, the one JSON mapper.
@NullMarked
package id.edaran.contracts;

import org.jspecify.annotations.NullMarked;
