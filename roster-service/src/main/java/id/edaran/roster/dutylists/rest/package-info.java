/// Duty lists over HTTP, as PDF, XLSX and CSV.
/// Nothing that people have entered is ever read as a formula by whoever opens them.
@NullMarked
package id.edaran.roster.dutylists.rest;

import org.jspecify.annotations.NullMarked;
