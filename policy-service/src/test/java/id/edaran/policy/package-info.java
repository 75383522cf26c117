/// Tests of the whole service through its API, and of its architecture.
/// Tests of single features stand in the packages of the features.
@NullMarked
package id.edaran.policy;

import org.jspecify.annotations.NullMarked;
