package id.edaran.local;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the person asked for on the command line.
sealed interface Command {

    record Up(
            @Nullable Path data,
            boolean fresh,
            boolean empty,
            @Nullable LocalDate today) implements Command {}

    record Token(
            List<Role> roles,
            String region,
            @Nullable String agency,
            @Nullable String subject) implements Command {
        public Token {
            roles = List.copyOf(roles);
        }
    }

    record Misunderstood(String sentence) implements Command {}

    static Command of(List<String> arguments) {
        if (arguments.isEmpty()) {
            return new Misunderstood("Say what to do: up or token.");
        }
        var rest = new Words(arguments.subList(1, arguments.size()));
        try {
            return switch (arguments.getFirst()) {
                case "up" -> up(rest);
                case "token" -> token(rest);
                default -> throw new Words.Unclear("There is no command \"%s\".".formatted(arguments.getFirst()));
            };
        } catch (Words.Unclear unclear) {
            return new Misunderstood(unclear.sentence);
        }
    }

    private static Command up(Words words) throws Words.Unclear {
        Path data = null;
        boolean fresh = false;
        boolean empty = false;
        LocalDate today = null;
        while (words.hasNext()) {
            String option = words.next();
            switch (option) {
                case "--data" -> data = Path.of(words.valueOf(option));
                case "--today" -> today = day(words.valueOf(option));
                case "--fresh" -> fresh = true;
                case "--empty" -> empty = true;
                default -> throw new Words.Unclear("up has no option \"%s\".".formatted(option));
            }
        }
        return new Up(data, fresh, empty, today);
    }

    private static Command token(Words words) throws Words.Unclear {
        List<Role> roles = new ArrayList<>();
        String region = LocalTokens.NATION;
        String agency = null;
        String subject = null;
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--region" -> region = words.valueOf(word);
                case "--agency" -> agency = words.valueOf(word);
                case "--subject" -> subject = words.valueOf(word);
                default -> {
                    if (word.startsWith("-")) {
                        throw new Words.Unclear("token has no option \"%s\".".formatted(word));
                    }
                    if (!roles.isEmpty()) {
                        throw new Words.Unclear("token takes one role, or several with commas between them.");
                    }
                    for (String claim : word.split(",", -1)) {
                        roles.add(Role.named(claim)
                                .orElseThrow(() -> new Words.Unclear(
                                        "There is no role \"%s\"; the roles are %s.".formatted(claim, Role.all()))));
                    }
                }
            }
        }
        if (roles.isEmpty()) {
            throw new Words.Unclear("token needs a role: " + Role.all() + ".");
        }
        return new Token(roles, region, agency, subject);
    }

    private static LocalDate day(String text) throws Words.Unclear {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException invalid) {
            throw new Words.Unclear("--today takes a day such as 2020-03-20, not \"%s\".".formatted(text));
        }
    }
}
