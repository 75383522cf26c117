package id.edaran.roster.imports.rest;

import id.edaran.contracts.Message;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.imports.ExistingPeople;
import id.edaran.roster.imports.FileFormat;
import id.edaran.roster.imports.Import;
import id.edaran.roster.imports.ImportFile;
import id.edaran.roster.imports.ImportId;
import id.edaran.roster.imports.Imports;
import id.edaran.roster.imports.RequestImport;
import id.edaran.roster.imports.RequestImport.Outcome;
import id.edaran.roster.imports.RowFault;
import id.edaran.roster.imports.rest.ImportViews.FaultView;
import id.edaran.roster.imports.rest.ImportViews.ImportView;
import id.edaran.support.idempotency.Idempotency;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Language;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
class ImportResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /// Of a refused import, so many faults stand in its own representation.
    private static final int SHOWN_FAULTS = 50;

    private final Callers callers;
    private final Imports imports;
    private final RequestImport requestImport;
    private final Idempotency idempotency;

    ImportResource(Callers callers, Imports imports, RequestImport requestImport, Idempotency idempotency) {
        this.callers = callers;
        this.imports = imports;
        this.requestImport = requestImport;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes({CSV, XLSX})
    @Operation(
            summary = "Import people from a table, all of it or nothing",
            description = "Runs afterwards: ask the address in Location until the state is DONE, REFUSED or FAILED.")
    @APIResponse(
            responseCode = "201",
            description = "taken",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response post(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @QueryParam("existing") @Nullable String existing,
            @RequestBody(
                            content = {
                                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] body) {
        Caller caller = callers.current().require(Role.HR_ADMIN);
        RegionCode region = region(caller);
        ExistingPeople asked = Objects.requireNonNullElse(
                Parameters.word("?existing", existing, ExistingPeople.class), ExistingPeople.REFUSE);
        ImportFile file = new ImportFile(
                MediaType.valueOf(type).isCompatible(MediaType.valueOf(CSV)) ? FileFormat.CSV : FileFormat.XLSX, body);
        return idempotency.answer(
                caller,
                "POST /v1/imports",
                key,
                asked + " " + file.format() + " " + digest(body),
                () -> switch (requestImport.request(
                        file, asked, region, caller.agency() == null ? null : new AgencyCode(caller.agency()))) {
                    case Outcome.Taken(Import taken) ->
                        Response.created(URI.create("/v1/imports/" + taken.id()))
                                .tag(Preconditions.tag(taken.version()))
                                .entity(ImportView.of(taken, List.of()))
                                .build();
                    case Outcome.Refused(RowFault fault) ->
                        throw ProblemException.badRequest(
                                "",
                                new Message(
                                        fault.problem().indonesian() + " "
                                                + fault.cure().indonesian(),
                                        fault.problem().english() + " "
                                                + fault.cure().english()));
                });
    }

    @GET
    @Operation(
            summary = "Imports of the caller's region or agency, the newest first",
            description = "Faults are counted here; an import's own address and its /faults tell them.")
    public Page<ImportView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.current().require(Role.HR_ADMIN);
        RegionCode region = region(caller);
        int size = Page.limit(limit);
        String after = Page.after(cursor);
        if (after != null && imports.find(new ImportId(after)).isEmpty()) {
            throw ProblemException.badRequest("?cursor", Page.NO_CURSOR);
        }
        String agency = caller.agency();
        return Page.of(
                        imports.list(
                                region,
                                agency == null ? null : new AgencyCode(agency),
                                after == null ? null : new ImportId(after),
                                size + 1),
                        size,
                        found -> found.id().value())
                .map(found -> ImportView.of(found, List.of()));
    }

    @GET
    @Path("{id}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response get(@PathParam("id") String id, @Context HttpHeaders headers) {
        Import found = authorized(id);
        Language language = Language.among(headers.getAcceptableLanguages());
        return Response.ok(ImportView.of(found, faults(found, 0, SHOWN_FAULTS, language)))
                .tag(Preconditions.tag(found.version()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("{id}/faults")
    public Page<FaultView> faults(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context HttpHeaders headers) {
        Import found = authorized(id);
        int size = Page.limit(limit);
        String after = Page.after(cursor);
        if (after != null && !after.matches("[0-9]{1,9}")) {
            throw ProblemException.badRequest("?cursor", Page.NO_CURSOR);
        }
        return Page.of(
                faults(
                        found,
                        after == null ? 0 : Integer.parseInt(after),
                        size + 1,
                        Language.among(headers.getAcceptableLanguages())),
                size,
                fault -> String.valueOf(fault.number()));
    }

    private List<FaultView> faults(Import of, int after, int limit, Language language) {
        List<RowFault> faults = imports.faults(of.id(), after, limit);
        return IntStream.range(0, faults.size())
                .mapToObj(i -> FaultView.of(after + i + 1, faults.get(i), language))
                .toList();
    }

    private Import authorized(String id) {
        Caller caller = callers.current().require(Role.HR_ADMIN);
        Import found = imports.find(new ImportId(id))
                .orElseThrow(() -> ProblemException.notFound(
                        new Message("Tidak ada impor dengan id ini.", "No import has this id.")));
        caller.requireAgency(
                found.region().value(),
                found.agency() == null ? null : found.agency().value());
        return found;
    }

    private static RegionCode region(Caller caller) {
        String region = caller.region();
        if (region == null) {
            throw ProblemException.forbidden(
                    new Message("Token ini tidak untuk daerah mana pun.", "The token is for no region."));
        }
        return new RegionCode(region);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
