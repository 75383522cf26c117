/// What is wrong or odd in a circular before anybody is bound by it: rules that reach nobody, counters that nobody
/// would man, dates and codes that do not fit. Only what is certain from the rules and the known directory is claimed.
@NullMarked
package id.edaran.policy.authoring;

import org.jspecify.annotations.NullMarked;
