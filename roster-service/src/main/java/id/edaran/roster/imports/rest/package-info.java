/// Imports over HTTP.
/// A resource translates; the use cases decide.
@NullMarked
package id.edaran.roster.imports.rest;

import org.jspecify.annotations.NullMarked;
