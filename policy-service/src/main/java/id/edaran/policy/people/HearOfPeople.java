package id.edaran.policy.people;

import id.edaran.contracts.event.EmployeeChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Takes note of what the directory says of people.
@ApplicationScoped
public class HearOfPeople {
    private final KnownPeople people;

    HearOfPeople(KnownPeople people) {
        this.people = people;
    }

    @Transactional
    public void of(EmployeeChanged employee) {
        people.know(employee);
    }

    @Transactional
    public void gone(String employee) {
        people.forget(employee);
    }
}
