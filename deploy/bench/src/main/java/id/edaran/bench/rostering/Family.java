package id.edaran.bench.rostering;

import id.edaran.roster.rostering.OfficeDays.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/// What may happen to a unit's roster of two weeks. Each instance follows from its seed alone.
enum Family {
    /// Everybody was in the office, and now a quarter may be.
    TIGHTENING {
        @Override
        void happen(Draft unit) {
            Arrays.fill(unit.previous, unit.workingDays());
            unit.needs(25);
        }
    },
    /// A circular is in force; its percentage moves a little, or two people come or go.
    SMALL_CHANGE {
        @Override
        void happen(Draft unit) {
            int percent = unit.somePercent();
            int people = unit.people();
            unit.needs(percent);
            switch (unit.random.nextInt(3)) {
                case 0 -> {
                    unit.takeTurns(people);
                    int points = 1 + unit.random.nextInt(10);
                    unit.needs(unit.random.nextBoolean() ? percent + points : percent - points);
                }
                case 1 -> {
                    unit.takeTurns(people - 2);
                    unit.joins(people - 2);
                    unit.joins(people - 1);
                }
                default -> unit.takeTurns(people + 2);
            }
        }
    },
    /// A circular is in force, and a tenth of the people fall away for a stretch of days.
    ABSENCES {
        @Override
        void happen(Draft unit) {
            unit.needs(unit.somePercent());
            unit.takeTurns(unit.people());
            for (int person : unit.some(unit.people() / 10)) {
                unit.takeAway(person, stretch(unit.random));
            }
        }
    },
    /// Some are pinned to a duty or called in, and people carry more or fewer office days.
    PINS_AND_DEBTS {
        @Override
        void happen(Draft unit) {
            unit.needs(unit.somePercent());
            unit.takeTurns(unit.people());
            for (int person : unit.some(unit.people() * 3 / 20)) {
                unit.takeAway(person, unit.someDays(Draft.DAYS, 2));
            }
            for (int person = 0; person < unit.people(); person++) {
                unit.carried[person] = unit.random.nextInt(7) - 3;
            }
        }
    },
    /// A third works on some weekdays only, and the percentage moves.
    PART_TIME {
        @Override
        void happen(Draft unit) {
            for (int person : unit.some(unit.people() / 3)) {
                long everyWeek = unit.someDays(7, 2);
                unit.takeAway(person, everyWeek | (everyWeek << 7));
            }
            unit.needs(unit.somePercent());
            unit.takeTurns(unit.people());
            unit.needs(unit.somePercent());
        }
    },
    /// Two days become holidays, and a tenth is away as well.
    HOLIDAYS {
        @Override
        void happen(Draft unit) {
            unit.needs(unit.somePercent());
            unit.takeTurns(unit.people());
            unit.close(unit.someDays(Draft.DAYS, 2));
            for (int person : unit.some(unit.people() / 10)) {
                unit.takeAway(person, stretch(unit.random));
            }
        }
    },
    /// A second rule takes over within the window; the first one left people with debts, and some have just joined.
    SECOND_RULE {
        @Override
        void happen(Draft unit) {
            unit.needs(unit.somePercent());
            unit.takeTurns(unit.people());
            unit.needs(unit.somePercent());
            unit.close((1L << unit.random.nextInt(8)) - 1);
            for (int person = 0; person < unit.people(); person++) {
                unit.ahead[person] = unit.random.nextInt(4);
            }
            for (int person : unit.some(unit.people() / 10)) {
                unit.joins(person);
            }
        }
    },
    /// Each day has a least and a most number of people of its own, and nothing is as it was.
    LIMITS {
        @Override
        void happen(Draft unit) {
            unit.needs(unit.somePercent());
            unit.takeTurns(unit.people());
            for (int day = 0; day < Draft.DAYS; day++) {
                int least = unit.people() / 10;
                int most = unit.people() * 9 / 10;
                unit.places[day] = (unit.workingDays() >>> day & 1) == 0
                        ? 0
                        : Math.clamp(unit.random.nextInt(unit.people() + 1), least, most);
            }
        }
    },
    /// All of this at once.
    EVERYTHING {
        @Override
        void happen(Draft unit) {
            for (int person : unit.some(unit.people() / 5)) {
                unit.takeAway(person, unit.someDays(Draft.DAYS, 3));
            }
            SMALL_CHANGE.happen(unit);
            unit.close(unit.someDays(Draft.DAYS, 1));
            for (int person : unit.some(unit.people() / 10)) {
                unit.takeAway(person, stretch(unit.random));
            }
            for (int person = 0; person < unit.people(); person++) {
                unit.carried[person] = unit.random.nextInt(4);
                unit.ahead[person] = unit.random.nextInt(3);
            }
        }
    };

    abstract void happen(Draft unit);

    final Problem instance(int people, long seed) {
        Draft unit = new Draft(people, new Random((seed * 1_009 + people) * 31 + name().hashCode()));
        happen(unit);
        return unit.problem();
    }

    final String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static long stretch(Random random) {
        int length = 2 + random.nextInt(8);
        return ((1L << length) - 1) << random.nextInt(Draft.DAYS - length + 1);
    }
}
