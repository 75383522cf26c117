package id.edaran.roster.directory;

import id.edaran.contracts.Fields;

/// A document that may repeat the code of its own address.
public final class AddressedBody {
    private AddressedBody() {}

    public static void check(Fields fields, String name, String address) {
        String code = fields.code(name);
        if (code != null && !code.equals(address)) {
            fields.fault(name, "is not the one in the address");
        }
    }
}
