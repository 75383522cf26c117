/// The fifteen rule types that a circular can be made of, and the scope that says whom a rule is for.
/// Each type is one record in [Rule]; the compiler then names every place that has to learn of a new one.
@NullMarked
package id.edaran.contracts.rule;

import org.jspecify.annotations.NullMarked;
