/// Keyed pseudonyms for identity numbers, sealing for names and health data.
/// Nothing else in the product may write either of them down.
@NullMarked
package id.edaran.support.privacy;

import org.jspecify.annotations.NullMarked;
