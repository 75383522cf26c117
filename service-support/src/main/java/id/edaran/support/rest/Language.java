package id.edaran.support.rest;

import id.edaran.contracts.Message;
import java.util.List;
import java.util.Locale;

/// The languages in which people are spoken to.
public enum Language {
    INDONESIAN("id"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// The first of the languages that is spoken here, most wanted first; Indonesian otherwise.
    ///
    /// @param wanted as the header `Accept-Language` names them
    public static Language among(List<Locale> wanted) {
        for (Locale locale : wanted) {
            for (Language language : values()) {
                if (locale.getLanguage().equals(Locale.of(language.tag).getLanguage())) {
                    return language;
                }
            }
        }
        return INDONESIAN;
    }

    /// For the header `Content-Language`.
    public String tag() {
        return tag;
    }

    public String of(Message message) {
        return of(message.indonesian(), message.english());
    }

    public String of(String indonesian, String english) {
        return switch (this) {
            case INDONESIAN -> indonesian;
            case ENGLISH -> english;
        };
    }
}
