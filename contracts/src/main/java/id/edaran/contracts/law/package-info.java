/// Law as code: who a rule is for, which rules meet, and which of them wins (lex superior, specialis, posterior).
/// Pure functions that all three services share, so that a roster, a gate and an answer of the API can never disagree.
@NullMarked
package id.edaran.contracts.law;

import org.jspecify.annotations.NullMarked;
