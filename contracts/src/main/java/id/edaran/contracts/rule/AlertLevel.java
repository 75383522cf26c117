package id.edaran.contracts.rule;

/// The alert level (level PPKM) of a region, in rising order (row BIT-8).
public enum AlertLevel {
    NONE,
    I,
    II,
    III,
    IV
}
