package id.edaran.roster.rostering;

import id.edaran.contracts.event.Assignment;

/// One letter a day, as rosters are computed and stored.
public final class DayLetters {
    /// Nothing is known of the day.
    public static final char NONE = '.';

    static final char ON_SITE = 'W';
    static final char HOME = 'H';
    static final char SHIFT = 'S';
    static final char OFF = 'O';
    static final char DUTY = 'D';
    static final char RECALLED = 'R';
    static final char ISOLATION = 'I';
    static final char LEAVE = 'L';

    private DayLetters() {}

    public static boolean isOnSite(char letter) {
        return letter == ON_SITE || letter == SHIFT || letter == DUTY || letter == RECALLED;
    }

    /// The letter of an assignment that is not withheld.
    ///
    /// @throws IllegalArgumentException when it is
    static char letter(Assignment assignment) {
        return switch (assignment) {
            case ON_SITE -> ON_SITE;
            case HOME -> HOME;
            case SHIFT -> SHIFT;
            case DUTY -> DUTY;
            case RECALLED -> RECALLED;
            case ISOLATION -> ISOLATION;
            case LEAVE -> LEAVE;
            case OFF -> OFF;
            case ABSENT -> throw new IllegalArgumentException("no roster is stored with " + assignment);
        };
    }

    /// As the person themself reads it; for everybody else see [RosterReader].
    ///
    /// @throws IllegalArgumentException when no day is written so
    public static Assignment assignment(char letter) {
        return switch (letter) {
            case ON_SITE -> Assignment.ON_SITE;
            case HOME -> Assignment.HOME;
            case SHIFT -> Assignment.SHIFT;
            case DUTY -> Assignment.DUTY;
            case RECALLED -> Assignment.RECALLED;
            case ISOLATION -> Assignment.ISOLATION;
            case LEAVE -> Assignment.LEAVE;
            case OFF -> Assignment.OFF;
            default -> throw new IllegalArgumentException("no assignment is written " + letter);
        };
    }
}
