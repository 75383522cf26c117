package id.edaran.roster.rostering;

/// A rule under which some of a unit's people are called, day by day.
abstract class Round {
    private final UnitDays unit;
    private final int number;

    /// @param number of the rule among those whose turns are counted together
    Round(UnitDays unit, int number) {
        this.unit = unit;
        this.number = number;
    }

    /// The rule's type.
    abstract String type();

    /// Whom the rule is about on a day.
    abstract boolean isMember(int person, int day);

    /// How many have to be called.
    abstract int wanted(int day);

    /// Whether a member can be called.
    abstract boolean isFree(int person, int day);

    /// What is written for who is called; whoever could have been and was not stays at home.
    abstract char called();

    /// Whether nothing but the rule decides about a person's days.
    abstract boolean isEqual(int person, int[] days);

    /// Told of each day on which people are called.
    void check(int day, int wanted, int free) {}

    int number() {
        return number;
    }

    UnitDays unit() {
        return unit;
    }

    boolean concerns(int day) {
        if (!unit.works(day)) {
            return false;
        }
        for (int person = 0; person < unit.people(); person++) {
            if (isMember(person, day)) {
                return true;
            }
        }
        return false;
    }

    /// History shows who could have been called: they were, or were at home. Whoever was named for duty was
    /// not.
    boolean wasFree(int person, int day) {
        char letter = unit.letter(person, day);
        return isMember(person, day)
                && (letter == called() || letter == DayLetters.HOME || letter == DayLetters.DUTY)
                && !unit.isDecided(person, day);
    }

    boolean wasCalled(int person, int day) {
        return unit.letter(person, day) == called();
    }

    void call(int person, int day) {
        unit.write(person, day, called());
    }

    /// How many are called: never more than can be.
    int places(int day) {
        int free = 0;
        for (int person = 0; person < unit.people(); person++) {
            free += isFree(person, day) ? 1 : 0;
        }
        int wanted = wanted(day);
        check(day, wanted, free);
        return Math.min(wanted, free);
    }
}
