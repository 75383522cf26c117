/// Health records over REST.
/// For health officers and for laboratories by agreement.
@NullMarked
package id.edaran.checkin.health.rest;

import org.jspecify.annotations.NullMarked;
