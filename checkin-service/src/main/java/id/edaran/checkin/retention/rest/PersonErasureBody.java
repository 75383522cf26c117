package id.edaran.checkin.retention.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.checkin.retention.ErasePerson.Outcome.Erased;
import id.edaran.checkin.retention.ErasePerson.Part;
import id.edaran.support.rest.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a person's data.
record PersonErasureBody(String subject, List<KindBody> kinds) {
    /// @param because why something stays; null where nothing does
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record KindBody(
            String kind, int erased, int staying, @Nullable String because) {
        static KindBody of(Part part, Language language) {
            return new KindBody(
                    part.kind().word(),
                    part.erased(),
                    part.staying(),
                    part.staying() == 0 ? null : language.of(part.whyItStays()));
        }
    }

    static PersonErasureBody of(Erased erased, Language language) {
        return new PersonErasureBody(
                erased.subject().pseudonym(),
                erased.parts().stream().map(part -> KindBody.of(part, language)).toList());
    }
}
