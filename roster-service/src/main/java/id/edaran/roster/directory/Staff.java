package id.edaran.roster.directory;

/// Somebody and the agency that they work for.
public record Staff(Employee employee, Agency agency) {}
