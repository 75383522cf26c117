package id.edaran.roster.rostering;

import id.edaran.roster.directory.AgencyCode;
import java.util.Set;

/// The people of the agencies as rosters need them, drawn from the directory.
public interface Workforces {
    Workforce of(AgencyCode agency);

    /// Codes of an agency's units and of the units above them.
    Set<String> unitsAndAbove(AgencyCode agency);
}
