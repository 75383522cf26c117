package id.edaran.roster.preview;

import io.smallrye.config.ConfigMapping;

/// Settings of previews; `application.properties` says what each means.
@ConfigMapping(prefix = "edaran.preview")
public interface PreviewSettings {
    /// More people than these are not computed for one answer.
    long mostPeople();
}
