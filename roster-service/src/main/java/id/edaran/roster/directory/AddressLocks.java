package id.edaran.roster.directory;

/// Locks on addresses where nothing may stand yet, so that two who create the same thing come one after the
/// other.
public interface AddressLocks {
    /// Holds an address, such as `unit:BTG-1`, until the transaction ends.
    void hold(String address);
}
