/// Alert levels of regions (level PPKM, row BIT-8): dated facts that others set, and that rules may wait for.
/// Nothing is overwritten: a correction is a further version, so that it stays known what was known before.
@NullMarked
package id.edaran.policy.alertlevels;

import org.jspecify.annotations.NullMarked;
