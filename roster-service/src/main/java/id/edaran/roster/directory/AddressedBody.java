package id.edaran.roster.directory;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;

/// A document that may repeat the code of its own address.
public final class AddressedBody {
    private AddressedBody() {}

    public static void check(Fields fields, String name, String address) {
        String code = fields.code(name);
        if (code != null && !code.equals(address)) {
            fields.fault(name, Message.OTHER_THAN_IN_THE_ADDRESS);
        }
    }
}
