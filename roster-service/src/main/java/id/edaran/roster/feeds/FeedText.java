package id.edaran.roster.feeds;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.law.Principle;
import id.edaran.roster.rostering.AssignmentsAnswer.Explained;
import id.edaran.roster.rostering.Reason;
import java.util.List;
import java.util.Optional;

/// What a day reads like in a calendar, Indonesian first. A calendar asks in no language, so both stand
/// there.
///
/// @param summary its title
public record FeedText(String summary, String description) {
    private static final FeedText AWAY =
            new FeedText("Tidak bertugas", "Tidak bertugas pada hari ini.\nNot on duty on this day.");

    /// Nothing for days off.
    static Optional<FeedText> of(Explained day) {
        return switch (day.assignment()) {
            case ON_SITE -> Optional.of(text("Kerja di kantor", "Works in the office", day));
            case HOME -> Optional.of(text("Kerja dari rumah", "Works from home", day));
            case SHIFT -> Optional.of(text("Kerja di kantor (sif)", "Works in the office (shift)", day));
            case DUTY -> Optional.of(text("Piket", "On duty", day));
            case RECALLED -> Optional.of(text("Dipanggil ke kantor", "Called in to the office", day));
            // One word for all of them: which one it is may be health data.
            case ISOLATION, LEAVE, ABSENT -> Optional.of(AWAY);
            case OFF -> Optional.empty();
        };
    }

    /// One string for the whole text.
    String joined() {
        return summary + "\n" + description;
    }

    private static FeedText text(String indonesian, String english, Explained day) {
        List<Reason> because = day.because();
        StringBuilder first = new StringBuilder(indonesian).append('.');
        StringBuilder second = new StringBuilder(english).append('.');
        for (Reason reason : because) {
            first.append(' ').append(basis(day.assignment(), reason));
            second.append(' ').append(basisInEnglish(day.assignment(), reason));
        }
        return new FeedText(indonesian, first + "\n" + second);
    }

    private static String basis(Assignment assignment, Reason reason) {
        if (reason.number() == null) {
            return assignment == Assignment.DUTY || assignment == Assignment.RECALLED
                    ? "Ditetapkan kepala perangkat daerah."
                    : "Tidak ada surat edaran yang mengatur hari ini.";
        }
        return (reason.principle() == Principle.EXCEPTION ? "Dikecualikan oleh surat edaran " : "Dasar: surat edaran ")
                + reason.number() + ", butir " + reason.clause() + ".";
    }

    private static String basisInEnglish(Assignment assignment, Reason reason) {
        if (reason.number() == null) {
            return assignment == Assignment.DUTY || assignment == Assignment.RECALLED
                    ? "Decided by the head of the agency."
                    : "No circular orders this day.";
        }
        return (reason.principle() == Principle.EXCEPTION ? "Excepted by circular " : "Basis: circular ")
                + reason.number() + ", clause " + reason.clause() + ".";
    }
}
