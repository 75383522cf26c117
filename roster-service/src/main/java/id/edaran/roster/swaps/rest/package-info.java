/// Swaps of duty over HTTP, by the two people themselves or by their office for them.
/// Others who work with rosters read; nobody else learns that there is one.
@NullMarked
package id.edaran.roster.swaps.rest;

import org.jspecify.annotations.NullMarked;
