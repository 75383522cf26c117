package id.edaran.contracts.rule;

/// Kinds of test for the virus.
public enum TestKind {
    ANTIGEN,
    PCR
}
