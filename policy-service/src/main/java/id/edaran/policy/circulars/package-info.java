/// Circulars (surat edaran): drafted, published, amended, prolonged, superseded, revoked, every revision kept.
/// What is published never changes; a change is a new revision.
@NullMarked
package id.edaran.policy.circulars;

import org.jspecify.annotations.NullMarked;
