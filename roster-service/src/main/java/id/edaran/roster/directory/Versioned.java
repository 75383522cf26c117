package id.edaran.roster.directory;

/// A value with the version of it that is stored; the version is the entity tag.
public record Versioned<T>(T value, long version) {}
