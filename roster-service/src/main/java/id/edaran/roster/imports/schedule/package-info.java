/// When waiting imports are taken up.
/// After a kill, too.
@NullMarked
package id.edaran.roster.imports.schedule;

import org.jspecify.annotations.NullMarked;
