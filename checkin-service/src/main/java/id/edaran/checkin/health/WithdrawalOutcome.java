package id.edaran.checkin.health;

/// What became of taking a record back.
///
/// @param <T> what the record is
public sealed interface WithdrawalOutcome<T> {
    record TakenBack<T>(T record) implements WithdrawalOutcome<T> {}

    record Unknown<T>() implements WithdrawalOutcome<T> {}

    record TakenBackBefore<T>() implements WithdrawalOutcome<T> {}
}
