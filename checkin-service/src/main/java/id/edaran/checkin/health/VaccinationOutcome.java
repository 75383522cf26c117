package id.edaran.checkin.health;

/// What became of recording a dose.
public sealed interface VaccinationOutcome {
    record Recorded(Vaccination vaccination) implements VaccinationOutcome {}

    /// The person has had this dose already.
    record AlreadyRecorded() implements VaccinationOutcome {}

    /// The two identity numbers do not belong to one person.
    record PersonContradicted() implements VaccinationOutcome {}
}
