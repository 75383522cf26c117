package id.edaran.roster.whatsapp;

import java.util.UUID;

/// What WhatsApp says of a message that was sent to somebody.
///
/// @param message our own id of it, which WhatsApp repeats
/// @param failed whether it will not arrive
public record Status(UUID message, boolean failed) {}
