/// Previews over HTTP, as whoever drafts may read them.
/// What policy-service refuses is passed on in its own words.
@NullMarked
package id.edaran.roster.preview.rest;

import org.jspecify.annotations.NullMarked;
