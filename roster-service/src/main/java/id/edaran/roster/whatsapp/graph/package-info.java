/// Hands messages over to WhatsApp through the message endpoint of Meta's Graph API.
/// What comes back is read for one thing: whether WhatsApp has the message, may take it later, or never
/// will.
@NullMarked
package id.edaran.roster.whatsapp.graph;

import org.jspecify.annotations.NullMarked;
