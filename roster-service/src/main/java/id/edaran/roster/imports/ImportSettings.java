package id.edaran.roster.imports;

import io.smallrye.config.ConfigMapping;

/// Settings of the imports; `application.properties` says what each means.
@ConfigMapping(prefix = "edaran.imports")
public interface ImportSettings {
    /// In the form of a scheduler: `1s`.
    String look();

    int mostRows();
}
