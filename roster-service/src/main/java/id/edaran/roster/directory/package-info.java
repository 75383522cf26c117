/// The directory of a city: agencies, units, employees and holidays, as its offices keep them.
/// Who somebody is stays in here, sealed; rosters and events know people by the directory's own ids.
@NullMarked
package id.edaran.roster.directory;

import org.jspecify.annotations.NullMarked;
