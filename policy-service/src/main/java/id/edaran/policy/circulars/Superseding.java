package id.edaran.policy.circulars;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Message;
import id.edaran.contracts.circular.CircularContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// The circulars that a draft ends, by id or number. An agency ends its own circulars only.
///
/// @param circulars what the draft's words name, without the refused ones
/// @param refused places of the words that name no circular that the draft may end
public record Superseding(List<Circular> circulars, List<Integer> refused) {
    public Superseding {
        circulars = List.copyOf(circulars);
        refused = List.copyOf(refused);
    }

    public static Superseding of(CircularContent draft, Circulars circulars) {
        List<Circular> named = new ArrayList<>();
        List<Integer> refused = new ArrayList<>();
        for (int i = 0; i < draft.supersedes().size(); i++) {
            Optional<Circular> older = named(draft, draft.supersedes().get(i), circulars);
            older.ifPresent(named::add);
            if (older.isEmpty()) {
                refused.add(i);
            }
        }
        return new Superseding(named, refused);
    }

    /// What keeps the draft from being published.
    public List<Fault> faults() {
        return refused.stream()
                .map(place -> new Fault(
                        "/supersedes/" + place,
                        new Message(
                                "bukan id atau nomor edaran terbit dari daerah, tingkat dan perangkat daerah yang sama",
                                "is no published circular of the same region, level and agency, by id or number")))
                .toList();
    }

    public List<CircularId> ids() {
        return circulars.stream().map(Circular::id).toList();
    }

    private static Optional<Circular> named(CircularContent draft, String name, Circulars circulars) {
        Predicate<Circular> ofTheSameIssuer = older -> older.region().equals(draft.region())
                && older.level() == draft.level()
                && Objects.equals(older.content().agency(), draft.agency());
        return CircularId.parse(name)
                .flatMap(circulars::find)
                .filter(ofTheSameIssuer)
                .filter(older -> older.status() == Status.PUBLISHED || older.status() == Status.SUPERSEDED)
                .or(() -> circulars.published(draft.region(), name).stream()
                        .filter(ofTheSameIssuer)
                        .filter(older -> older.status() == Status.PUBLISHED)
                        .reduce((earlier, later) -> later));
    }
}
