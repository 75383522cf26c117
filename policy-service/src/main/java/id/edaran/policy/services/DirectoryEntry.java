package id.edaran.policy.services;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.contracts.rule.OpeningHours;
import id.edaran.contracts.rule.ServiceChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A public service as the directory has it.
///
/// @param region code of the region whose service it is
/// @param code by which rules name it
/// @param agency code of the agency that delivers it
/// @param version grows with every change
public record DirectoryEntry(String region, String code, String name, String agency, Usual usual, long version) {
    /// How the service is delivered when no rule says otherwise.
    ///
    /// @param channels at least one
    /// @param hours null where nobody said
    public record Usual(
            List<ServiceChannel> channels,
            @Nullable OpeningHours hours,
            List<String> links,
            @Nullable String hotline) {
        public Usual {
            channels = List.copyOf(channels);
            links = List.copyOf(links);
        }

        private static Usual read(Fields fields) {
            List<ServiceChannel> channels = fields.words("channels", ServiceChannel.class);
            if (channels.isEmpty() && !fields.faulted("channels")) {
                fields.fault(
                        "channels",
                        new Message("sedikitnya satu saluran diperlukan", "at least one channel is expected"));
            }
            Fields hours = fields.object("hours");
            Usual usual = new Usual(
                    channels,
                    hours == null ? null : OpeningHours.read(hours),
                    fields.webAddresses("links"),
                    fields.text("hotline", 100));
            fields.end();
            return usual;
        }
    }

    /// Reads the body of a PUT; faults go to the reader's collector. Region and code may stand in it, as they do
    /// in the answer, if they are those of the address.
    public static DirectoryEntry read(String region, String code, Fields fields) {
        sameAsAddress(fields, "region", fields.region("region"), region);
        sameAsAddress(fields, "code", fields.code("code"), code);
        return new DirectoryEntry(
                region,
                code,
                fields.requiredText("name", 200),
                fields.requiredCode("agency"),
                Usual.read(fields.requiredObject("usual")),
                1);
    }

    private static void sameAsAddress(Fields fields, String name, @Nullable String named, String address) {
        if (named != null && !named.equals(address)) {
            fields.fault(name, Message.OTHER_THAN_IN_THE_ADDRESS);
        }
    }

    DirectoryEntry withVersion(long newVersion) {
        return new DirectoryEntry(region, code, name, agency, usual, newVersion);
    }
}
