package id.edaran.roster.dutylists.rest;

import id.edaran.contracts.Message;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.dutylists.DutyList;
import id.edaran.roster.dutylists.FindDutyList;
import id.edaran.roster.dutylists.FindDutyList.Office;
import id.edaran.roster.rest.RosterReaders;
import id.edaran.roster.rostering.FindRosters;
import id.edaran.roster.rostering.RosterReader;
import id.edaran.roster.rostering.Timelines;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Language;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Callers;
import id.edaran.support.security.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/units/{code}/duty-list")
@Tag(name = "rosters")
class DutyListResource {
    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    /// As far as rosters are answered.
    private static final int FARTHEST_YEARS = 10;

    private final Callers callers;
    private final FindDutyList findDutyList;
    private final FindRosters findRosters;
    private final Timelines timelines;

    DutyListResource(Callers callers, FindDutyList findDutyList, FindRosters findRosters, Timelines timelines) {
        this.callers = callers;
        this.findDutyList = findDutyList;
        this.findRosters = findRosters;
        this.timelines = timelines;
    }

    private interface Writer {
        byte[] write(DutyList list, @Nullable ZoneId zone, Wording wording);
    }

    @GET
    @Produces({PDF, XLSX, CSV})
    @Operation(
            summary = "The roster of a unit and a month on paper",
            description =
                    "As PDF, XLSX or CSV by Accept. Names stand on it for the personnel office and the agency's head.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response get(
            @PathParam("code") String code, @QueryParam("month") @Nullable String month, @Context HttpHeaders headers) {
        Caller caller = callers.current();
        RosterReader reader = RosterReaders.ofRosters(caller);
        Office office = findDutyList.office(new UnitCode(code)).orElseThrow(DutyListResource::notFound);
        caller.requireAgency(
                office.agency().region().value(), office.agency().code().value());
        DutyList list = findDutyList
                .find(office, month(office, month), reader, caller.has(Role.HR_ADMIN, Role.AGENCY_HEAD))
                .orElseThrow(DutyListResource::notFound);
        Format format = format(headers);
        Language language = Language.among(headers.getAcceptableLanguages());
        ZoneId zone = timelines
                .newest(office.agency().region())
                .map(timeline -> timeline.timeZone())
                .orElse(null);
        return Response.ok(format.writer.write(list, zone, new Wording(language)), format.type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"piket-" + code + "-" + list.month() + "." + format.ending + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private enum Format {
        FOR_PRINTERS(PDF, "pdf", PdfDutyList::write),
        FOR_EXCEL(XLSX, "xlsx", XlsxDutyList::write),
        FOR_PROGRAMS(CSV, "csv", (list, zone, wording) -> CsvDutyList.write(list, wording));

        private final String type;
        private final String ending;

        @SuppressWarnings("ImmutableEnumChecker") // functions without state
        private final Writer writer;

        Format(String type, String ending, Writer writer) {
            this.type = type;
            this.ending = ending;
            this.writer = writer;
        }
    }

    /// What the reader wants most; the framework has refused whoever takes none of them.
    private static Format format(HttpHeaders headers) {
        for (MediaType wanted : headers.getAcceptableMediaTypes()) {
            for (Format format : Format.values()) {
                if (wanted.isCompatible(MediaType.valueOf(format.type))) {
                    return format;
                }
            }
        }
        return Format.FOR_PRINTERS;
    }

    private YearMonth month(Office office, @Nullable String month) {
        YearMonth thisMonth = YearMonth.from(findRosters.today(office.agency().region()));
        if (month == null) {
            return thisMonth;
        }
        YearMonth asked;
        try {
            asked = YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(
                    "?month", new Message("harus berupa bulan YYYY-MM", "a month YYYY-MM is expected"));
        }
        if (asked.isBefore(thisMonth.minusYears(FARTHEST_YEARS))
                || asked.isAfter(thisMonth.plusYears(FARTHEST_YEARS))) {
            throw ProblemException.badRequest(
                    "?month",
                    new Message(
                            "harus dalam " + FARTHEST_YEARS + " tahun dari bulan ini",
                            "must lie within " + FARTHEST_YEARS + " years of this month"));
        }
        return asked;
    }

    private static ProblemException notFound() {
        return ProblemException.notFound(new Message("Tidak ada unit dengan kode ini.", "No unit has this code."));
    }
}
