/// What is wrong or odd in a circular before anybody is bound by it: rules that reach nobody, counters
/// that nobody would man, dates and codes that do not fit; and the rules as they would be, for whoever
/// previews it. Only what is certain from the rules and the known directory is claimed.
@NullMarked
package id.edaran.policy.authoring;

import org.jspecify.annotations.NullMarked;
