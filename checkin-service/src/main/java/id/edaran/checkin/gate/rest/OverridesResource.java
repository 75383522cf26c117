package id.edaran.checkin.gate.rest;

import id.edaran.checkin.gate.FindOverrides;
import id.edaran.checkin.gate.OverrideEntry;
import id.edaran.checkin.gate.OverrideOutcome.AlreadyOverridden;
import id.edaran.checkin.gate.OverrideOutcome.HealthForbids;
import id.edaran.checkin.gate.OverrideOutcome.NotRefused;
import id.edaran.checkin.gate.OverrideOutcome.Overridden;
import id.edaran.checkin.gate.OverrideOutcome.SiteFull;
import id.edaran.checkin.gate.OverrideOutcome.TooLate;
import id.edaran.checkin.gate.OverrideOutcome.UnknownScan;
import id.edaran.checkin.people.rest.Places;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.rest.KnownSite;
import id.edaran.contracts.Message;
import id.edaran.support.idempotency.Idempotency;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.rest.Page;
import id.edaran.support.rest.Parameters;
import id.edaran.support.rest.Preconditions;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Gate")
@Path("/v1/sites/{code}/overrides")
@Produces(MediaType.APPLICATION_JSON)
class OverridesResource {
    private final OverrideEntry overrideEntry;
    private final FindOverrides findOverrides;
    private final KnownSite knownSite;
    private final Idempotency idempotency;
    private final Callers callers;

    OverridesResource(
            OverrideEntry overrideEntry,
            FindOverrides findOverrides,
            KnownSite knownSite,
            Idempotency idempotency,
            Callers callers) {
        this.overrideEntry = overrideEntry;
        this.findOverrides = findOverrides;
        this.knownSite = knownSite;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    /// @param date the region's day
    record CountBody(LocalDate date, long count) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = OverrideForm.class)))
    @Operation(
            summary = "An officer lets somebody in whom the answer to a scan refused",
            description = "On the day of the scan, once. Never over isolation or a positive test, never into a full "
                    + "room: 409.")
    @APIResponse(
            responseCode = "201",
            description = "the person is inside",
            content = @Content(schema = @Schema(implementation = OverrideBody.class)))
    public Response override(
            @PathParam("code") String code,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpHeaders headers,
            @Nullable String body) {
        Caller caller = callers.current();
        Site site = guarded(caller, code, Role.GATE_OFFICER);
        OverrideForm form = Bodies.read(body, OverrideForm::read);
        return idempotency.answer(
                caller,
                "POST /v1/sites/" + code + "/overrides",
                key,
                body,
                () -> overridden(site, form, caller, Wording.among(headers.getAcceptableLanguages())));
    }

    @GET
    @Operation(
            summary = "How many overrides there were, day by day",
            description = "`from`, `to`: days of the region, the last thirty where they are missing. Days without any "
                    + "are left out.")
    public Page<CountBody> count(
            @PathParam("code") String code,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Site site = guarded(callers.current(), code, Role.GATE_OFFICER, Role.AGENCY_HEAD, Role.OPERATOR, Role.AUDITOR);
        return new Page<>(findOverrides.count(site, Parameters.date("?from", from), Parameters.date("?to", to)), null)
                .map(day -> new CountBody(day.day(), day.count()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An override: who, why, and what it replaced")
    @APIResponse(
            responseCode = "200",
            description = "the override",
            content = @Content(schema = @Schema(implementation = OverrideBody.class)))
    public Response get(@PathParam("code") String code, @PathParam("id") String id, @Context HttpHeaders headers) {
        Site site = guarded(callers.current(), code, Role.GATE_OFFICER);
        Wording wording = Wording.among(headers.getAcceptableLanguages());
        return Places.id(id)
                .flatMap(override -> findOverrides.find(site, override))
                .map(found -> Response.ok(OverrideBody.of(found, wording))
                        .tag(Preconditions.tag(1))
                        .header(HttpHeaders.CONTENT_LANGUAGE, wording.language())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .build())
                .orElseThrow(() -> ProblemException.notFound(
                        new Message("Keputusan petugas itu tidak ada.", "There is no such override.")));
    }

    private Response overridden(Site site, OverrideForm form, Caller officer, Wording wording) {
        return switch (overrideEntry.override(site.code(), form.scan(), officer.subject(), form.reason())) {
            case Overridden overridden ->
                Response.created(URI.create("/v1/sites/" + site.code() + "/overrides/"
                                + overridden.override().id()))
                        .tag(Preconditions.tag(1))
                        .header(HttpHeaders.CONTENT_LANGUAGE, wording.language())
                        .entity(OverrideBody.of(overridden, wording))
                        .build();
            case UnknownScan none ->
                throw ProblemException.notFound(new Message(
                        "Pemindaian itu tidak tercatat di lokasi ini.", "No such scan was answered at this site."));
            case NotRefused allowed ->
                throw ProblemException.conflict(new Message("Orang itu tidak ditolak.", "The person was not refused."));
            case AlreadyOverridden already ->
                throw ProblemException.conflict(
                        new Message("Jawaban itu sudah diganti oleh petugas.", "The answer was overridden already."));
            case TooLate late ->
                throw ProblemException.conflict(new Message(
                        "Jawaban itu dari hari yang lalu; pindailah orangnya lagi.",
                        "The answer is of an earlier day; scan the person again."));
            case HealthForbids forbidden ->
                throw ProblemException.conflict(new Message(
                        "Petugas pintu tidak dapat mengizinkan orang ini masuk; hubungi petugas kesehatan.",
                        "No officer at a gate can let this person in; call a health officer."));
            case SiteFull full ->
                throw ProblemException.conflict(new Message("Tidak ada tempat di dalam.", "There is no place inside."));
        };
    }

    private Site guarded(Caller caller, String code, Role... anyOf) {
        caller.require(anyOf);
        Site site = knownSite.at(code);
        caller.requireAgency(site.region(), site.agency());
        return site;
    }
}
