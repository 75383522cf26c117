package id.edaran.roster.directory.rest;

import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.AgencyKind;

/// An agency as it is answered.
record AgencyView(String code, String region, String name, AgencyKind kind) {
    static AgencyView of(Agency agency) {
        return new AgencyView(agency.code().value(), agency.region().value(), agency.name(), agency.kind());
    }
}
