/// Tests of WhatsApp.
/// People and their numbers are invented.
@NullMarked
package id.edaran.roster.whatsapp;

import org.jspecify.annotations.NullMarked;
