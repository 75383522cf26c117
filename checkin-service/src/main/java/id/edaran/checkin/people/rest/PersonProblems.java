package id.edaran.checkin.people.rest;

import id.edaran.contracts.Message;
import id.edaran.support.problem.ProblemException;

/// Refusals that are about who somebody is.
public final class PersonProblems {
    private PersonProblems() {}

    public static ProblemException contradicted() {
        return ProblemException.conflict(new Message(
                "NIK dan NIP bukan milik satu orang: NIP itu tercatat dengan NIK lain.",
                "The NIK and the NIP do not belong to one person: the NIP is known with another NIK."));
    }
}
