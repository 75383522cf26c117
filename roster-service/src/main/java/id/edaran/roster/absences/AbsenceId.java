package id.edaran.roster.absences;

/// What the personnel office calls an absence of somebody; another person may have one of the same id.
public record AbsenceId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
