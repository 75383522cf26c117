package id.edaran.checkin.retention;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.contracts.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One kind of data and how it goes, whatever it depends on.
///
/// @param erase as [Erasable#erase(Instant, String, int)]
/// @param forget as [Erasable#forget(Person)]
record Keeping(DataKind kind, Duration kept, Erasing erase, Forgetting forget, Message whyItStays) {
    @FunctionalInterface
    interface Erasing {
        Batch erase(Instant before, @Nullable String after, int limit);
    }

    @FunctionalInterface
    interface Forgetting {
        Forgotten forget(Person person);
    }

    /// Everything that is kept, in the order in which it goes: what outlives others after them.
    static List<Keeping> all(List<Erasable> erasables, List<Outliving> outliving) {
        return Stream.concat(
                        erasables.stream()
                                .sorted(Comparator.comparing(Erasable::kind))
                                .map(Keeping::of),
                        outliving.stream()
                                .sorted(Comparator.comparing(Outliving::kind))
                                .map(each -> of(each, erasables)))
                .toList();
    }

    private static Keeping of(Erasable erasable) {
        return new Keeping(erasable.kind(), erasable.kept(), erasable::erase, erasable::forget, erasable.whyItStays());
    }

    private static Keeping of(Outliving outliving, List<Erasable> erasables) {
        List<Erasable> outlived = erasables.stream().filter(outliving::outlives).toList();
        UnaryOperator<Set<Subject>> stillNamed = subjects -> {
            Set<Subject> named = new HashSet<>();
            outlived.forEach(other -> named.addAll(other.naming(subjects)));
            return named;
        };
        return new Keeping(
                outliving.kind(),
                outliving.kept(),
                (before, after, limit) -> outliving.erase(before, after, limit, stillNamed),
                person -> outliving.forget(person, stillNamed),
                outliving.whyItStays());
    }
}
