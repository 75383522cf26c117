package id.edaran.contracts.rule;

/// The position (jabatan) of an official; STAFF is everybody without one (rows TSL-2, BTG-2).
public enum Position {
    MAYOR,
    DEPUTY_MAYOR,
    REGIONAL_SECRETARY,
    ASSISTANT,
    EXPERT_STAFF,
    AGENCY_HEAD,
    INSPECTOR,
    COUNCIL_SECRETARY,
    EXECUTIVE_HEAD,
    SECRETARIAT_DIVISION_HEAD,
    AGENCY_SECRETARY,
    FIELD_HEAD,
    SECTION_HEAD,
    SUBDISTRICT_HEAD,
    URBAN_VILLAGE_HEAD,
    UPTD_HEAD,
    STAFF
}
