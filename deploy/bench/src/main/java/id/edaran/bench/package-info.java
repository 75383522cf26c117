/// Benchmarks: each measures a promise of Edaran, against a peer in the same run, and fails where the promise is
/// not kept. [id.edaran.bench.Main] is the command, [id.edaran.bench.Benchmarks] the list; docs/adr/0008 says why
/// a solver is among their libraries.
@NullMarked
package id.edaran.bench;

import org.jspecify.annotations.NullMarked;
