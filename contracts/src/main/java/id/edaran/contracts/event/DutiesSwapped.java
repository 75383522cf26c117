package id.edaran.contracts.event;

import java.time.Instant;
import java.time.LocalDate;

/// Two people of a unit agreed to take each other's duty (piket, row TSL-5).
///
/// @param swap id of the agreement
/// @param employee who gave away the duty of `date`, and is on duty on `colleagueDate`
/// @param colleague who gave away the duty of `colleagueDate`, and is on duty on `date`
public record DutiesSwapped(
        String swap,
        String agency,
        String region,
        String unit,
        String employee,
        LocalDate date,
        String colleague,
        LocalDate colleagueDate,
        Instant agreedAt) {}
