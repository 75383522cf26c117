/// The conventions of the REST API: bodies, entity tags, pages, refused query parameters.
/// Every resource of the three services goes through them.
@NullMarked
package id.edaran.support.rest;

import org.jspecify.annotations.NullMarked;
