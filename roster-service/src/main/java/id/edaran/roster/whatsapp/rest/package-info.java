/// The webhook of the WhatsApp Business Cloud API, as Meta documents it.
/// It answers once everything is stored; what is of no use here is accepted, or Meta would send it for
/// days.
@NullMarked
package id.edaran.roster.whatsapp.rest;

import org.jspecify.annotations.NullMarked;
