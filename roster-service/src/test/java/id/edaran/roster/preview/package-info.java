/// Tests of previews, with a counterpart in the place of policy-service.
@NullMarked
package id.edaran.roster.preview;

import org.jspecify.annotations.NullMarked;
