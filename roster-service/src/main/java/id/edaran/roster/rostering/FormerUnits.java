package id.edaran.roster.rostering;

import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import java.util.List;

/// The units that people have left; their days of that time are stored there.
public interface FormerUnits {
    List<UnitCode> of(EmployeeId employee);
}
