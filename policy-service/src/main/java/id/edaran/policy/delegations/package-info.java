/// What circulars leave to agency heads: who of their people is named, who is on duty (rows TSL-3, TSL-5).
/// What has to be decided, by when, and what was decided is derived on reading; only reminders are remembered.
@NullMarked
package id.edaran.policy.delegations;

import org.jspecify.annotations.NullMarked;
