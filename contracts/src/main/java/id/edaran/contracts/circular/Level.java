package id.edaran.contracts.circular;

/// The level of government that issued a circular, highest first: a lower one yields (lex superior).
public enum Level {
    NATIONAL,
    PROVINCE,
    CITY,
    AGENCY
}
