/// Asks policy-service over HTTP what a draft would bring into force.
/// It asks in the name of whoever wants the preview, with their token.
@NullMarked
package id.edaran.roster.preview.http;

import org.jspecify.annotations.NullMarked;
