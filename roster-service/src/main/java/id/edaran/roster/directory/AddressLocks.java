package id.edaran.roster.directory;

/// Locks on addresses where nothing may stand yet, so that two who create the same thing come one after the
/// other.
public interface AddressLocks {
    /// Holds an address, such as `unit:BTG-1`, until the transaction ends.
    void hold(String address);

    /// Holds an address together with all others who share it; whoever [holds][#hold] it waits for
    /// them, and they for that one.
    void share(String address);

    /// Holds an address unless somebody else does.
    boolean tryHold(String address);
}
