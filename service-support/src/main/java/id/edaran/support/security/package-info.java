/// Who calls: roles, region and agency of a bearer token.
/// A missing claim gives nothing; the region ID stands for the whole nation.
@NullMarked
package id.edaran.support.security;

import org.jspecify.annotations.NullMarked;
