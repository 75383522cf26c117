package id.edaran.contracts.rule;

/// PNS and PPPK are civil servants (ASN); TKD and THL are contract and day workers of a city.
public enum EmploymentType {
    PNS,
    PPPK,
    TKD,
    THL
}
