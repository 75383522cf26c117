package id.edaran.local.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.local.examples.InventedPerson.EmploymentForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Bontang as of 2020: what is real of it (the agencies' shape, the holidays, the circular's orders) and what is
/// invented
/// (every person and every head count). The same resources each time, so that an interrupted load can be repeated.
final class ExampleCity {

    static final String REGION = "64.74";

    private static final String HOLIDAY_DECREE = "SKB Tiga Menteri 728/2019, 213/2019 dan 01/2019";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ExampleCity() {}

    static List<Resource> regions() {
        return SeedTable.read("regions.csv").rows().stream()
                .map(row -> {
                    ObjectNode body = JSON.objectNode()
                            .put("code", row.get(0))
                            .put("name", row.get(4))
                            .put("level", row.get(1))
                            .put("timeZone", row.get(3));
                    body.put("parent", row.get(2).isEmpty() ? null : row.get(2));
                    return new Resource("/v1/regions/" + row.get(0), body);
                })
                .toList();
    }

    static List<Resource> agencies() {
        return SeedTable.read("agencies.csv").rows().stream()
                .map(row -> new Resource(
                        "/v1/agencies/" + row.get(0),
                        JSON.objectNode()
                                .put("code", row.get(0))
                                .put("region", REGION)
                                .put("name", row.get(2))
                                .put("kind", row.get(1))))
                .toList();
    }

    /// One list for each depth of the tree, the topmost first.
    static List<List<Resource>> unitsByDepth() {
        List<List<Resource>> levels = new ArrayList<>();
        Map<String, Integer> depths = new HashMap<>();
        for (List<String> row : SeedTable.read("units.csv").rows()) {
            String code = row.get(0);
            String parent = row.get(2);
            int depth = parent.isEmpty() ? 0 : 1 + depths.getOrDefault(parent, 0);
            depths.put(code, depth);
            ObjectNode body = JSON.objectNode()
                    .put("code", code)
                    .put("agency", row.get(1))
                    .put("name", row.get(5))
                    .put("kind", row.get(3))
                    .put("publicFacing", row.get(4).equals("yes"));
            body.put("parent", parent.isEmpty() ? null : parent);
            while (levels.size() <= depth) {
                levels.add(new ArrayList<>());
            }
            levels.get(depth).add(new Resource("/v1/units/" + code, body));
        }
        return levels;
    }

    static List<Resource> employees() {
        var names = SeedTable.read("names.csv").rows();
        List<Resource> employees = new ArrayList<>();
        for (List<String> unit : SeedTable.read("units.csv").rows()) {
            List<Post> posts = Post.of(unit);
            for (Post post : posts) {
                var person = new InventedPerson(employees.size() + 1, post.employment());
                employees.add(new Resource("/v1/employees/" + person.id(), employee(person, post, unit, names)));
            }
        }
        return employees;
    }

    static List<Resource> holidays() {
        return SeedTable.read("holidays.csv").rows().stream()
                .map(row -> new Resource(
                        "/v1/calendars/" + REGION + "/holidays/" + row.get(0),
                        JSON.objectNode().put("name", row.get(1)).put("decree", HOLIDAY_DECREE)))
                .toList();
    }

    static List<Resource> sites() {
        return SeedTable.read("sites.csv").rows().stream()
                .map(row -> new Resource(
                        "/v1/sites/" + row.get(0),
                        JSON.objectNode()
                                .put("code", row.get(0))
                                .put("region", REGION)
                                .put("agency", row.get(1))
                                .put("name", row.get(4))
                                .put("kind", row.get(2))
                                .put("capacity", Integer.parseInt(row.get(3)))))
                .toList();
    }

    static JsonNode circular() {
        try {
            return new ObjectMapper().readTree(SeedTable.text("circular-504.json"));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the example circular is not JSON", damaged);
        }
    }

    private static ObjectNode employee(InventedPerson person, Post post, List<String> unit, List<List<String>> names) {
        ObjectNode body = JSON.objectNode().put("id", person.id()).put("nik", person.nik());
        String nip = person.nip();
        if (nip != null) {
            body.put("nip", nip);
        }
        body.put("name", person.name(names.get(0), names.get(1)))
                .put("unit", unit.get(0))
                .put("position", post.position())
                .put("echelon", post.echelon())
                .put("employmentType", post.employment().name());
        if (!post.section().isEmpty()) {
            body.put("section", post.section());
        }
        if (!unit.get(10).isEmpty()) {
            body.put("profession", unit.get(10));
        }
        return body;
    }

    /// One desk of a unit, before somebody is invented to sit at it.
    private record Post(String position, String echelon, EmploymentForm employment, String section) {

        static List<Post> of(List<String> unit) {
            List<String> sections = List.of(unit.get(11).split("/", -1));
            List<Post> posts = new ArrayList<>();
            for (String leaders : unit.get(6).split(" ", -1)) {
                String[] kindAndNumber = leaders.split("\\*", -1);
                String[] positionAndEchelon = kindAndNumber[0].split(":", -1);
                int number = kindAndNumber.length == 1 ? 1 : Integer.parseInt(kindAndNumber[1]);
                for (int one = 0; one < number; one++) {
                    posts.add(new Post(
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
                    posts.add(new Post("STAFF", "NONE", form, sections.get(dealt++ % sections.size())));
                }
            }
            return posts;
        }

        private static int columnOf(EmploymentForm form) {
            return switch (form) {
                case PNS -> 7;
                case PPPK -> 8;
                case TKD -> 9;
            };
        }

        /// The first section is the secretariat, where the heads sit too; the others have a head of echelon IVa each.
        private static String sectionOfLeader(List<String> sections, String echelon, int one) {
            boolean headsASection = sections.size() > 1 && echelon.equals("IVa");
            return sections.get(headsASection ? 1 + one % (sections.size() - 1) : 0);
        }
    }
}
