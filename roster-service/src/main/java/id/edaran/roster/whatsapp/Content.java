package id.edaran.roster.whatsapp;

import java.util.List;

/// What a message to somebody says.
public sealed interface Content {
    /// Words of ours. WhatsApp takes them within a day of the person's last message.
    record Text(String body) implements Content {}

    /// A template that WhatsApp has approved, filled in.
    record Template(String name, List<String> parameters) implements Content {
        public Template {
            parameters = List.copyOf(parameters);
        }
    }
}
