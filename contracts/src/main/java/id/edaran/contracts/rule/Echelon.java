package id.edaran.contracts.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The rank of a structural official (eselon): I is highest, `a` above `b`; NONE for everybody else.
public enum Echelon {
    I("I", 1),
    IA("Ia", 1),
    IB("Ib", 1),
    II("II", 2),
    IIA("IIa", 2),
    IIB("IIb", 2),
    III("III", 3),
    IIIA("IIIa", 3),
    IIIB("IIIb", 3),
    IV("IV", 4),
    IVA("IVa", 4),
    IVB("IVb", 4),
    NONE("NONE", 5);

    private final String word;
    private final int number;

    Echelon(String word, int number) {
        this.word = word;
        this.number = number;
    }

    /// 1 to 4, and 5 for those without an echelon.
    public int number() {
        return number;
    }

    /// Whether a scope that names this echelon means somebody of the other: `IV` covers `IVa`, not the reverse.
    public boolean covers(Echelon other) {
        return this == other || (number == other.number && word.length() < other.word.length() && this != NONE);
    }

    @JsonCreator
    public static Echelon of(String word) {
        for (Echelon echelon : values()) {
            if (echelon.word.equals(word)) {
                return echelon;
            }
        }
        throw new IllegalArgumentException("no echelon: " + word);
    }

    @Override
    @JsonValue
    public String toString() {
        return word;
    }
}
