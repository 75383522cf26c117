package id.edaran.roster.directory;

import java.util.Map;

/// Some of the people whom the directory has, by each of what tells them apart.
public record KnownPeople(
        Map<EmployeeId, Versioned<Employee>> byId,
        Map<String, Versioned<Employee>> byNip,
        Map<String, Versioned<Employee>> byNik) {
    public KnownPeople {
        byId = Map.copyOf(byId);
        byNip = Map.copyOf(byNip);
        byNik = Map.copyOf(byNik);
    }

    /// By identity numbers the maps would tell them; a log must not.
    @Override
    public String toString() {
        return "KnownPeople[" + byId.size() + "]";
    }
}
