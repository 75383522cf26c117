/// Duties of an office that return: disinfection, cleaning, fresh air, tests of the staff, protective
/// equipment. When each is due follows from the rules of the day; what is stored is evidence alone.
@NullMarked
package id.edaran.roster.routines;

import org.jspecify.annotations.NullMarked;
