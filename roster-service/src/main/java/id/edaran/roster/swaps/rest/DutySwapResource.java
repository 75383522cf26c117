package id.edaran.roster.swaps.rest;

import id.edaran.contracts.Fields;
import id.edaran.contracts.InvalidContentException;
import id.edaran.contracts.Message;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.RecordingOutcome.Recorded;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rest.Answers;
import id.edaran.roster.rest.RosterReaders;
import id.edaran.roster.swaps.DecideSwap;
import id.edaran.roster.swaps.DutySwap;
import id.edaran.roster.swaps.DutySwaps;
import id.edaran.roster.swaps.Objection;
import id.edaran.roster.swaps.ProposeSwap;
import id.edaran.roster.swaps.SwapId;
import id.edaran.roster.swaps.SwapOutcome;
import id.edaran.roster.swaps.SwapOutcome.Closed;
import id.edaran.roster.swaps.SwapOutcome.Objected;
import id.edaran.roster.swaps.SwapOutcome.Refused;
import id.edaran.roster.swaps.SwapOutcome.Stored;
import id.edaran.support.idempotency.Idempotency;
import id.edaran.support.problem.Problem;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.rest.Page;
import id.edaran.support.rest.Parameters;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/duty-swaps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "duty swaps")
class DutySwapResource {
    private static final int LONGEST_NOTE = 500;
    private static final EmployeeId NOBODY = new EmployeeId("x");

    private final Callers callers;
    private final FindStaff findStaff;
    private final Agencies agencies;
    private final DutySwaps swaps;
    private final ProposeSwap proposeSwap;
    private final DecideSwap decideSwap;
    private final Idempotency idempotency;

    DutySwapResource(
            Callers callers,
            FindStaff findStaff,
            Agencies agencies,
            DutySwaps swaps,
            ProposeSwap proposeSwap,
            DecideSwap decideSwap,
            Idempotency idempotency) {
        this.callers = callers;
        this.findStaff = findStaff;
        this.agencies = agencies;
        this.swaps = swaps;
        this.proposeSwap = proposeSwap;
        this.decideSwap = decideSwap;
        this.idempotency = idempotency;
    }

    /// A proposal, as a client writes it.
    ///
    /// @param employee the caller's own person where it is left out
    /// @param date the duty that the employee gives away
    /// @param colleagueDate the duty that the colleague gives away
    record SwapBody(
            @Nullable String employee,
            LocalDate date,
            String colleague,
            LocalDate colleagueDate,
            @Nullable String note) {}

    /// A swap, proposed or decided.
    ///
    /// @param note null where the reader may not know it
    /// @param decidedBy who agreed, refused or withdrew; null while it is open
    record SwapView(
            String id,
            String agency,
            String unit,
            String employee,
            LocalDate date,
            String colleague,
            LocalDate colleagueDate,
            DutySwap.State state,
            @Nullable String note,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {
        static SwapView of(DutySwap swap, Caller reader) {
            boolean mayKnow = isParty(reader, swap) || reader.has(Role.HR_ADMIN, Role.AGENCY_HEAD);
            return new SwapView(
                    swap.id().toString(),
                    swap.agency().value(),
                    swap.unit().value(),
                    swap.employee().value(),
                    swap.date(),
                    swap.colleague().value(),
                    swap.colleagueDate(),
                    swap.state(),
                    mayKnow ? swap.note() : null,
                    swap.proposedBy(),
                    swap.proposedAt(),
                    swap.decidedBy(),
                    swap.decidedAt());
        }
    }

    @POST
    @Operation(summary = "Propose to a colleague to take each other's duty")
    @APIResponse(
            responseCode = "201",
            description = "proposed; nothing changes until the colleague agrees",
            content = @Content(schema = @Schema(implementation = SwapView.class)))
    @APIResponse(
            responseCode = "409",
            description = "it cannot be swapped; `errors` has each reason with circular and clause",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response post(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(schema = @Schema(implementation = SwapBody.class))) String body) {
        Caller caller = callers.current().require(Role.EMPLOYEE, Role.HR_ADMIN, Role.AGENCY_HEAD);
        String named = Bodies.peek(body, "employee");
        EmployeeId employee = named == null
                ? (caller.has(Role.EMPLOYEE) ? new EmployeeId(caller.subject()) : null)
                : new EmployeeId(named);
        requireActingFor(caller, employee);
        return idempotency.answer(caller, "POST /v1/duty-swaps", key, body, () -> {
            ProposeSwap.Draft draft = Bodies.read(body, fields -> draft(employee, caller, fields));
            return answer(proposeSwap.propose(draft), draft.date(), caller, true);
        });
    }

    @GET
    @Operation(
            summary = "Swaps of duty",
            description = "Of one's own person for employees; of an agency or region for whoever works with rosters.")
    public Page<SwapView> list(
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("employee") @Nullable String employee,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.current();
        DutySwaps.Asked asked = asked(caller, agency, employee, state);
        int most = Page.limit(limit);
        String after = Page.after(cursor);
        if (after != null && id(after).isEmpty()) {
            throw ProblemException.badRequest("?cursor", Page.NO_CURSOR);
        }
        return Page.of(
                        swaps.list(asked, after, most + 1),
                        most,
                        swap -> swap.id().toString())
                .map(swap -> SwapView.of(swap, caller));
    }

    @GET
    @Path("{id}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SwapView.class)))
    public Response get(@PathParam("id") String id) {
        Caller caller = callers.current();
        Versioned<DutySwap> found = readable(caller, id);
        return Answers.found(found, SwapView.of(found.value(), caller));
    }

    @POST
    @Path("{id}/agreement")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Agree to a swap, as the colleague or for them")
    @APIResponse(
            responseCode = "200",
            description = "agreed; the roster is computed anew at once",
            content = @Content(schema = @Schema(implementation = SwapView.class)))
    @APIResponse(
            responseCode = "409",
            description = "it cannot be swapped any more, or is decided already",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response agree(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Caller caller = callers.current();
        DutySwap swap = readable(caller, id).value();
        requireActingFor(caller, swap.colleague());
        return answer(decideSwap.agree(swap.id(), caller.subject(), ifMatch), swap, caller);
    }

    @POST
    @Path("{id}/refusal")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Refuse a swap, as the colleague or for them")
    @APIResponse(
            responseCode = "200",
            description = "refused",
            content = @Content(schema = @Schema(implementation = SwapView.class)))
    public Response refuse(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Caller caller = callers.current();
        DutySwap swap = readable(caller, id).value();
        requireActingFor(caller, swap.colleague());
        return answer(decideSwap.end(swap.id(), DutySwap.State.REFUSED, caller.subject(), ifMatch), swap, caller);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Withdraw a proposal, as whoever proposed it or for them")
    @APIResponse(
            responseCode = "200",
            description = "withdrawn",
            content = @Content(schema = @Schema(implementation = SwapView.class)))
    public Response withdraw(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Caller caller = callers.current();
        DutySwap swap = readable(caller, id).value();
        requireActingFor(caller, swap.employee());
        return answer(decideSwap.end(swap.id(), DutySwap.State.WITHDRAWN, caller.subject(), ifMatch), swap, caller);
    }

    private static ProposeSwap.Draft draft(@Nullable EmployeeId employee, Caller caller, Fields fields) {
        fields.code("employee");
        if (employee == null && !fields.faulted("employee")) {
            fields.fault("employee", Message.REQUIRED);
        }
        EmployeeId colleague = new EmployeeId(fields.requiredCode("colleague"));
        if (colleague.equals(employee) && !fields.faulted("colleague")) {
            fields.fault("colleague", new Message("harus orang lain", "must be somebody else"));
        }
        return new ProposeSwap.Draft(
                employee == null ? NOBODY : employee,
                fields.requiredDate("date"),
                colleague,
                fields.requiredDate("colleagueDate"),
                fields.text("note", LONGEST_NOTE),
                caller.subject());
    }

    private DutySwaps.Asked asked(
            Caller caller, @Nullable String agency, @Nullable String employee, @Nullable String state) {
        DutySwap.State only = Parameters.word("?state", state, DutySwap.State.class);
        EmployeeId of = employee == null ? null : new EmployeeId(Parameters.code("?employee", employee));
        AgencyCode asked = agency == null ? null : new AgencyCode(Parameters.code("?agency", agency));
        EmployeeId self = caller.has(Role.EMPLOYEE) ? new EmployeeId(caller.subject()) : null;
        if (self != null && (of == null || of.equals(self)) && !worksWithRosters(caller)) {
            return new DutySwaps.Asked(null, asked, self, only);
        }
        caller.requireReaderOfStaff();
        if (asked != null) {
            Agency found = agencies.find(asked)
                    .map(Versioned::value)
                    .orElseThrow(() -> ProblemException.notFound(
                            new Message("Tidak ada perangkat daerah dengan kode ini.", "No agency has this code.")));
            caller.requireAgency(found.region().value(), found.code().value());
        }
        String region = caller.region();
        String own = caller.agency();
        if (region == null) {
            throw ProblemException.forbidden(
                    new Message("Token ini tidak untuk daerah mana pun.", "The token is for no region."));
        }
        return new DutySwaps.Asked(
                new RegionCode(region), asked == null && own != null ? new AgencyCode(own) : asked, of, only);
    }

    private static boolean worksWithRosters(Caller caller) {
        return caller.has(
                Role.OPERATOR,
                Role.AUDITOR,
                Role.SYSTEM,
                Role.HR_ADMIN,
                Role.AGENCY_HEAD,
                Role.CIRCULAR_DRAFTER,
                Role.ADMINISTRATOR);
    }

    /// Nobody learns that there is a swap who may not read it.
    private Versioned<DutySwap> readable(Caller caller, String id) {
        Optional<Versioned<DutySwap>> found = id(id).flatMap(swaps::find);
        if (found.filter(swap -> isParty(caller, swap.value())).isPresent()) {
            return found.get();
        }
        if (!caller.has(Role.EMPLOYEE) || worksWithRosters(caller)) {
            caller.requireReaderOfStaff();
            found = found.filter(swap -> agencies.find(swap.value().agency())
                    .map(Versioned::value)
                    .filter(agency ->
                            caller.covers(agency.region().value(), agency.code().value()))
                    .isPresent());
        } else {
            found = Optional.empty();
        }
        return found.orElseThrow(DutySwapResource::noSwap);
    }

    private static boolean isParty(Caller caller, DutySwap swap) {
        return caller.has(Role.EMPLOYEE) && swap.isOf(new EmployeeId(caller.subject()));
    }

    /// People act for themselves; their office acts for them.
    private void requireActingFor(Caller caller, @Nullable EmployeeId employee) {
        if (employee != null && RosterReaders.isSelf(caller, employee)) {
            return;
        }
        caller.require(Role.HR_ADMIN, Role.AGENCY_HEAD);
        Optional.ofNullable(employee)
                .flatMap(findStaff::find)
                .ifPresent(staff -> caller.requireAgency(
                        staff.agency().region().value(), staff.agency().code().value()));
    }

    private static Response answer(Optional<SwapOutcome> outcome, DutySwap swap, Caller caller) {
        return answer(outcome.orElseThrow(DutySwapResource::noSwap), swap.date(), caller, false);
    }

    private static Response answer(SwapOutcome outcome, LocalDate date, Caller caller, boolean created) {
        return switch (outcome) {
            case Stored(Versioned<DutySwap> swap) ->
                Answers.recorded(
                        new Recorded<>(swap, created),
                        "/v1/duty-swaps/" + swap.value().id(),
                        stored -> SwapView.of(stored, caller));
            case Objected(List<Objection> objections) ->
                throw ProblemException.conflict(SwapWording.IMPOSSIBLE, SwapWording.faults(objections, date));
            case Closed(DutySwap.State state) -> throw ProblemException.conflict(SwapWording.closed(state));
            case Refused(var faults) -> throw new InvalidContentException(faults);
        };
    }

    private static Optional<SwapId> id(String text) {
        try {
            return Optional.of(new SwapId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProblemException noSwap() {
        return ProblemException.notFound(
                new Message("Tidak ada pertukaran piket dengan id ini.", "No duty swap has this id."));
    }
}
