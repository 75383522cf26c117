package id.edaran.contracts.law;

/// Why one rule beat another, or why a rule did not reach somebody.
public enum Principle {
    /// The higher level of government stands.
    LEX_SUPERIOR,
    /// The narrower scope wins within a level.
    LEX_SPECIALIS,
    /// The later circular wins between equally narrow scopes.
    LEX_POSTERIOR,
    /// The higher rule allowed the lower level to depart from it.
    DEROGATION,
    /// The lower level asks for more of the same.
    STRICTER,
    /// Two rules of one circular contradict each other; the later one counts.
    CLAUSE_ORDER,
    /// The rule's own exception takes the person away.
    EXCEPTION
}
