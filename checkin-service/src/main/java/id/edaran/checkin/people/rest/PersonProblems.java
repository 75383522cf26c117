package id.edaran.checkin.people.rest;

import id.edaran.support.problem.ProblemException;

/// Refusals that are about who somebody is.
public final class PersonProblems {
    private PersonProblems() {}

    public static ProblemException contradicted() {
        return ProblemException.conflict(
                "The NIK and the NIP do not belong to one person: the NIP is known with another NIK.");
    }
}
