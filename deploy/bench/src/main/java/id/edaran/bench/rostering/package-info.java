/// The office days of a unit: whether the plan is the best there is, by the word of a solver that proves it, and
/// what each of them costs. A plan takes microseconds and the proof milliseconds, so one warmed loop on the CPU
/// time of its thread measures both on the same instances.
@NullMarked
package id.edaran.bench.rostering;

import org.jspecify.annotations.NullMarked;
