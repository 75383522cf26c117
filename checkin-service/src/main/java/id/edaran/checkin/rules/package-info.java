/// The rules that this service decides by: the newest timeline of each region.
/// A version is acknowledged for every door in the transaction that stores it.
@NullMarked
package id.edaran.checkin.rules;

import org.jspecify.annotations.NullMarked;
