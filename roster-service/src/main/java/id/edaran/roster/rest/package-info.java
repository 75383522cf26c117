/// What the addresses of several features have in common: how a write is answered, who may read rosters.
/// A feature's own `rest` package does not know another's, so it stands here.
@NullMarked
package id.edaran.roster.rest;

import org.jspecify.annotations.NullMarked;
