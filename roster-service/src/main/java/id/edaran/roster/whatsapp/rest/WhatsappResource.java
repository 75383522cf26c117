package id.edaran.roster.whatsapp.rest;

import id.edaran.contracts.Message;
import id.edaran.roster.whatsapp.ReceiveMessages;
import id.edaran.roster.whatsapp.WhatsappSettings;
import id.edaran.support.problem.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Meta brings no token of ours: the verify token and the signature stand in for it.
@Path("/v1/whatsapp/webhook")
@Tag(name = "whatsapp")
@SecurityRequirementsSet
class WhatsappResource {
    private static final String SUBSCRIBE = "subscribe";

    private final WhatsappSettings settings;
    private final ReceiveMessages receiveMessages;

    WhatsappResource(WhatsappSettings settings, ReceiveMessages receiveMessages) {
        this.settings = settings;
        this.receiveMessages = receiveMessages;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Meta asks whether the webhook is ours")
    @APIResponse(responseCode = "200", description = "the challenge, repeated")
    @APIResponse(responseCode = "403", description = "another verify token than ours")
    @APIResponse(responseCode = "503", description = "WhatsApp is not configured here")
    public Response verify(
            @QueryParam("hub.mode") @Nullable String mode,
            @QueryParam("hub.verify_token") @Nullable String token,
            @QueryParam("hub.challenge") @Nullable String challenge) {
        requireOn();
        boolean ours = SUBSCRIBE.equals(mode)
                && token != null
                && Signature.equal(token, settings.verifyToken().orElseThrow());
        if (!ours) {
            throw ProblemException.forbidden(
                    new Message("Token verifikasi tidak cocok.", "The verify token is another one."));
        }
        return Response.ok(Objects.requireNonNullElse(challenge, ""))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Meta brings messages, and what became of ours")
    @APIResponse(responseCode = "200", description = "stored; it will be answered")
    @APIResponse(responseCode = "403", description = "not signed with the app's secret")
    @APIResponse(responseCode = "503", description = "WhatsApp is not configured here")
    public Response receive(
            @HeaderParam("X-Hub-Signature-256") @Nullable String signature,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type =
                                                                    org.eclipse.microprofile.openapi.annotations.enums
                                                                            .SchemaType.OBJECT)))
                    byte[] body) {
        requireOn();
        if (!Signature.isValid(signature, body, settings.appSecret().orElseThrow())) {
            throw ProblemException.forbidden(
                    new Message("Tanda tangan tidak cocok dengan isi.", "The signature does not fit the body."));
        }
        WebhookPayload payload = WebhookPayload.read(
                        body, settings.phoneNumberId().orElseThrow())
                .orElseThrow(() -> ProblemException.badRequest("", new Message("bukan JSON", "is no JSON")));
        receiveMessages.receive(payload.messages(), payload.statuses());
        return Response.ok().build();
    }

    private void requireOn() {
        if (!settings.isOn()) {
            throw ProblemException.of(
                    503,
                    "Service Unavailable",
                    new Message(
                            "WhatsApp belum disiapkan di pemasangan ini: edaran.whatsapp.* belum lengkap.",
                            "WhatsApp is not configured in this installation: edaran.whatsapp.* is incomplete."));
        }
    }
}
