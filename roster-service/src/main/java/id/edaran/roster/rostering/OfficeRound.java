package id.edaran.roster.rostering;

/// WORK_FROM_HOME (rows BIT-5, TSL-1, BTG-1): whoever is not called stays at home.
final class OfficeRound extends Round {
    private final int rotation;
    private final int[] wanted;

    /// @param wanted for each day how many people of the unit are to be on site
    OfficeRound(UnitDays unit, int rotation, int[] wanted) {
        super(unit, rotation);
        this.rotation = rotation;
        this.wanted = wanted;
    }

    @Override
    String type() {
        return unit().rotation(rotation).rule().type();
    }

    @Override
    boolean isMember(int person, int day) {
        return unit().isUnder(rotation, person, day);
    }

    @Override
    int wanted(int day) {
        return wanted[day];
    }

    @Override
    boolean isFree(int person, int day) {
        return isMember(person, day) && unit().works(day) && !unit().isDecided(person, day);
    }

    @Override
    char called() {
        return DayLetters.ON_SITE;
    }

    @Override
    boolean isEqual(int person, int[] days) {
        for (int day : days) {
            if (!isFree(person, day)) {
                return false;
            }
        }
        return true;
    }
}
