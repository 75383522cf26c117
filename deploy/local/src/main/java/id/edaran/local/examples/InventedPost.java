package id.edaran.local.examples;

import id.edaran.local.examples.InventedPerson.EmploymentForm;
import java.util.ArrayList;
import java.util.List;

/// One desk of a unit, before somebody is invented to sit at it.
record InventedPost(String position, String echelon, EmploymentForm employment, String section) {

    /// All desks of a row of `units.csv`, leaders first; their order decides who is who, so it must stay.
    static List<InventedPost> of(List<String> unit) {
        List<String> sections = List.of(unit.get(12).split("/", -1));
        List<InventedPost> posts = new ArrayList<>();
        for (String leaders : unit.get(6).split(" ", -1)) {
            String[] kindAndNumber = leaders.split("\\*", -1);
            String[] positionAndEchelon = kindAndNumber[0].split(":", -1);
            int number = kindAndNumber.length == 1 ? 1 : Integer.parseInt(kindAndNumber[1]);
            for (int one = 0; one < number; one++) {
                posts.add(new InventedPost(
                        positionAndEchelon[0],
                        positionAndEchelon[1],
                        EmploymentForm.PNS,
                        sectionOfLeader(sections, positionAndEchelon[1], one)));
            }
        }
        int dealt = 0;
        for (EmploymentForm form : EmploymentForm.values()) {
            int number = Integer.parseInt(unit.get(columnOf(form)));
            for (int one = 0; one < number; one++) {
                posts.add(new InventedPost("STAFF", "NONE", form, sections.get(dealt++ % sections.size())));
            }
        }
        return posts;
    }

    private static int columnOf(EmploymentForm form) {
        return switch (form) {
            case PNS -> 7;
            case PPPK -> 8;
            case TKD -> 9;
            case THL -> 10;
        };
    }

    /// The first section is the secretariat, where the heads sit too; the others have a head of echelon IVa each.
    private static String sectionOfLeader(List<String> sections, String echelon, int one) {
        boolean headsASection = sections.size() > 1 && echelon.equals("IVa");
        return sections.get(headsASection ? 1 + one % (sections.size() - 1) : 0);
    }
}
