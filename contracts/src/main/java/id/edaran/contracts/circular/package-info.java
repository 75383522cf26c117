/// A circular (surat edaran) as a client writes it: number, issuer, validity and clauses of typed rules.
/// Reading names every fault with its JSON pointer; nothing of a faulty circular is kept.
@NullMarked
package id.edaran.contracts.circular;

import org.jspecify.annotations.NullMarked;
