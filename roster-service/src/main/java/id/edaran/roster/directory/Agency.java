package id.edaran.roster.directory;

import id.edaran.contracts.Fields;

/// An agency (perangkat daerah, OPD) of a region.
public record Agency(AgencyCode code, RegionCode region, String name, AgencyKind kind) {
    /// Reads an agency as a client writes it.
    ///
    /// @param code of the address; one in the document must be the same
    public static Agency read(AgencyCode code, Fields fields) {
        AddressedBody.check(fields, "code", code.value());
        return new Agency(
                code,
                new RegionCode(fields.requiredRegion("region")),
                fields.requiredText("name", 200),
                fields.requiredWord("kind", AgencyKind.class));
    }
}
