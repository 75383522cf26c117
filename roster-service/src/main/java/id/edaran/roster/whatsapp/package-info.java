/// What people write by WhatsApp, and what they are answered: HADIR, PULANG, LAPOR (rows BIT-5, BTG-6).
/// Messages are stored before they are understood and answers before they are sent, so that neither hangs
/// on the other.
@NullMarked
package id.edaran.roster.whatsapp;

import org.jspecify.annotations.NullMarked;
