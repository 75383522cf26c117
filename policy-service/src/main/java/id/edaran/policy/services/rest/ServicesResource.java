package id.edaran.policy.services.rest;

import id.edaran.contracts.Message;
import id.edaran.policy.regions.Region;
import id.edaran.policy.regions.Regions;
import id.edaran.policy.services.DirectoryEntries;
import id.edaran.policy.services.DirectoryEntry;
import id.edaran.policy.services.DirectoryEntry.Usual;
import id.edaran.policy.services.FindDeliveries;
import id.edaran.policy.services.FindDeliveries.Deliveries;
import id.edaran.policy.services.PutDirectoryEntry;
import id.edaran.policy.services.PutDirectoryEntry.Put;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Public services: written by the administrator and by the head of the agency that delivers them, read by
/// everybody (rows TSL-6, TSL-8, BTG-8, BTG-9, BTG-11).
@Tag(name = "Public services")
@Path("/v1/regions/{code}/services")
@Produces(MediaType.APPLICATION_JSON)
public class ServicesResource {
    private final Callers callers;
    private final Regions regions;
    private final DirectoryEntries entries;
    private final PutDirectoryEntry putDirectoryEntry;
    private final FindDeliveries findDeliveries;

    ServicesResource(
            Callers callers,
            Regions regions,
            DirectoryEntries entries,
            PutDirectoryEntry putDirectoryEntry,
            FindDeliveries findDeliveries) {
        this.callers = callers;
        this.regions = regions;
        this.entries = entries;
        this.putDirectoryEntry = putDirectoryEntry;
        this.findDeliveries = findDeliveries;
    }

    /// A service of the directory as clients write and see it.
    @Schema(requiredProperties = {"name", "agency", "usual"})
    record EntryBody(
            @Schema(description = "that of the address") @Nullable
            String region,

            @Schema(description = "that of the address") @Nullable
            String code,

            String name,
            String agency,
            Usual usual) {
        static EntryBody of(DirectoryEntry entry) {
            return new EntryBody(entry.region(), entry.code(), entry.name(), entry.agency(), entry.usual());
        }
    }

    @PUT
    @Path("/{service}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = EntryBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "created",
            content = @Content(schema = @Schema(implementation = EntryBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "replaced",
            content = @Content(schema = @Schema(implementation = EntryBody.class)))
    public Response put(
            @PathParam("code") String code,
            @PathParam("service") String service,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable String body) {
        Caller caller =
                callers.current().require(Role.ADMINISTRATOR, Role.AGENCY_HEAD).requireRegion(code);
        String agency = Bodies.peek(body, "agency");
        requireMayWrite(caller, code, agency == null ? caller.agency() : agency);
        known(code);
        Parameters.code("service", service);
        DirectoryEntry wanted = Bodies.read(body, fields -> DirectoryEntry.read(code, service, fields));
        requireMayWrite(caller, code, wanted.agency());
        Put put = putDirectoryEntry.put(wanted, existing -> {
            requireMayWrite(caller, code, existing.agency());
            Preconditions.check(ifMatch, existing.version());
        });
        Response.ResponseBuilder answer = put.created()
                ? Response.created(URI.create("/v1/regions/" + code + "/services/" + service))
                : Response.ok();
        return answer(answer, put.entry());
    }

    @GET
    @Path("/{service}")
    @SecurityRequirements
    @Operation(summary = "A service as the directory has it, whatever the rules of a day say")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryBody.class)))
    public Response get(@PathParam("code") String code, @PathParam("service") String service) {
        known(code);
        return answer(
                Response.ok(),
                entries.find(code, Parameters.code("service", service))
                        .orElseThrow(() -> ProblemException.notFound(
                                new Message("Layanan itu tidak ada.", "There is no such service."))));
    }

    /// @param on the region's own calendar day, past or future; its today without it
    @GET
    @SecurityRequirements
    @Operation(summary = "How services are delivered on a day, and where each field comes from")
    public Page<DeliveryBody> list(
            @PathParam("code") String code,
            @QueryParam("on") @Nullable String on,
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Region region = known(code);
        LocalDate day = Parameters.date("?on", on);
        int most = Page.limit(limit);
        Deliveries deliveries = findDeliveries.of(
                region, day, agency == null ? null : Parameters.code("?agency", agency), Page.after(cursor), most + 1);
        return Page.of(deliveries.all(), most, delivery -> delivery.entry().code())
                .map(delivery -> DeliveryBody.of(delivery, deliveries.on(), region.timeZone()));
    }

    private Region known(String code) {
        return regions.find(code).orElseThrow(() -> ProblemException.notFound(Region.unknown(code)));
    }

    private static Response answer(Response.ResponseBuilder answer, DirectoryEntry entry) {
        return answer.tag(Preconditions.tag(entry.version()))
                .entity(EntryBody.of(entry))
                .build();
    }

    /// @throws ProblemException 403 in another region or agency, and for an agency head beyond the own agency's
    ///     services
    private static void requireMayWrite(Caller caller, String region, @Nullable String agency) {
        caller.requireAgency(region, agency);
        boolean own = caller.agency() != null && caller.agency().equals(agency);
        if (!caller.has(Role.ADMINISTRATOR) && !own) {
            throw ProblemException.forbidden(new Message(
                    "Kepala perangkat daerah hanya menulis layanan perangkat daerahnya sendiri.",
                    "An agency head writes services of the own agency only."));
        }
    }
}
