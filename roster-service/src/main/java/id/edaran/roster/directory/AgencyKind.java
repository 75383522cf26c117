package id.edaran.roster.directory;

/// What an agency is.
public enum AgencyKind {
    /// Sekretariat daerah.
    SECRETARIAT,
    /// Sekretariat DPRD.
    COUNCIL_SECRETARIAT,
    /// Inspektorat.
    INSPECTORATE,
    /// Dinas, Satpol PP among them.
    DEPARTMENT,
    /// Badan.
    BOARD,
    /// Kecamatan.
    SUBDISTRICT,
    /// Kelurahan.
    URBAN_VILLAGE,
    HOSPITAL,
    OTHER
}
