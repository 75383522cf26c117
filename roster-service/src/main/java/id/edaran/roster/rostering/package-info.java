/// Rosters: who works where on which day, as a pure function of people, rules, calendar and the days that
/// are past. Every assignment can be explained by the clause that it follows from; see
/// [id.edaran.roster.rostering.Rostering].
@NullMarked
package id.edaran.roster.rostering;

import org.jspecify.annotations.NullMarked;
