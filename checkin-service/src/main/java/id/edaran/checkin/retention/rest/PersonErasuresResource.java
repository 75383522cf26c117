package id.edaran.checkin.retention.rest;

import id.edaran.checkin.people.rest.PersonField;
import id.edaran.checkin.people.rest.PersonForm;
import id.edaran.checkin.people.rest.PersonProblems;
import id.edaran.checkin.retention.ErasePerson;
import id.edaran.checkin.retention.ErasePerson.Outcome.Erased;
import id.edaran.checkin.retention.ErasePerson.Outcome.PersonContradicted;
import id.edaran.support.rest.Bodies;
import id.edaran.support.rest.Language;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Retention")
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
class PersonErasuresResource {
    private final ErasePerson erasePerson;
    private final Callers callers;

    PersonErasuresResource(ErasePerson erasePerson, Callers callers) {
        this.erasePerson = erasePerson;
        this.callers = callers;
    }

    record ErasureForm(PersonForm person) {}

    @POST
    @Path("erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = ErasureForm.class)))
    @Operation(
            summary = "Erases what is stored of a person, at once",
            description = "All kinds or none; what has to stay is counted with the reason. Asking again is fine. "
                    + "Remembered answers of the Idempotency-Key are sealed and gone within 24 hours.")
    @APIResponse(
            responseCode = "200",
            description = "what was erased and what stays, by kind",
            content = @Content(schema = @Schema(implementation = PersonErasureBody.class)))
    public Response erase(@Context HttpHeaders headers, @Nullable String body) {
        callers.current().require(Role.ADMINISTRATOR, Role.HEALTH_OFFICER);
        return switch (erasePerson.erase(Bodies.read(body, PersonField::read))) {
            case Erased erased -> {
                Language language = Language.among(headers.getAcceptableLanguages());
                yield Response.ok(PersonErasureBody.of(erased, language))
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .build();
            }
            case PersonContradicted contradicted -> throw PersonProblems.contradicted();
        };
    }
}
