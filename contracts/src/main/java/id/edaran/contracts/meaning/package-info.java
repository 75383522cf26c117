/// What a rule in force means, one class for each type of rule: pure functions of rules and facts that all services
/// share.
/// Which of several rules counts is decided in `id.edaran.contracts.law` before.
@NullMarked
package id.edaran.contracts.meaning;

import org.jspecify.annotations.NullMarked;
