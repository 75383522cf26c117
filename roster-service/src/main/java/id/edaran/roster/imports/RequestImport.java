package id.edaran.roster.imports;

import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a file for an import that runs afterwards.
@ApplicationScoped
public class RequestImport {
    private final Spreadsheets spreadsheets;
    private final Imports imports;
    private final Clock clock;

    RequestImport(Spreadsheets spreadsheets, Imports imports, Clock clock) {
        this.spreadsheets = spreadsheets;
        this.imports = imports;
        this.clock = clock;
    }

    /// How a request for an import ended.
    public sealed interface Outcome {
        record Taken(Import taken) implements Outcome {}

        /// The file as a whole is not one that people can be imported from.
        record Refused(RowFault fault) implements Outcome {}
    }

    /// @param agency into whose units alone people may come; null for those of the whole region
    @Transactional
    public Outcome request(ImportFile file, ExistingPeople existing, RegionCode region, @Nullable AgencyCode agency) {
        var refused = spreadsheets.refuse(file);
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        Import asked = new Import(
                new ImportId(UUID.randomUUID().toString()),
                region,
                agency,
                file.format(),
                existing,
                ImportState.WAITING,
                Import.Progress.NONE,
                List.of(),
                0,
                clock.instant(),
                null,
                1);
        imports.add(asked, file);
        return new Outcome.Taken(asked);
    }
}
