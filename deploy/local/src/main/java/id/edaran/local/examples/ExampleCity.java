package id.edaran.local.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A city of the examples: what is real of it (the agencies' shape, the holidays, the circulars' orders) and what is
/// invented (every person and every head count). The same resources each time, so that an interrupted load can be
/// repeated.
///
/// @param region code of the city, and name of its folder among the resources
/// @param prefix of its people's ids
/// @param firstNumber of the running numbers from which identity numbers are derived; no two cities share one
public record ExampleCity(String region, String prefix, int firstNumber, String name) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// In the order of loading.
    public static List<ExampleCity> all() {
        return SeedTable.read("cities.csv").rows().stream()
                .map(row -> new ExampleCity(row.get(0), row.get(1), Integer.parseInt(row.get(2)), row.get(3)))
                .toList();
    }

    /// The nation above all cities.
    static List<Resource> nation() {
        return regions("ID");
    }

    /// The city and the province above it.
    public List<Resource> regions() {
        return regions(region);
    }

    private static List<Resource> regions(String folder) {
        return SeedTable.read(folder + "/regions.csv").rows().stream()
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

    List<Resource> agencies() {
        return rows("agencies").stream()
                .map(row -> new Resource(
                        "/v1/agencies/" + row.get(0),
                        JSON.objectNode()
                                .put("code", row.get(0))
                                .put("region", region)
                                .put("name", row.get(2))
                                .put("kind", row.get(1))))
                .toList();
    }

    /// One list for each depth of the tree, the topmost first.
    List<List<Resource>> unitsByDepth() {
        List<List<Resource>> levels = new ArrayList<>();
        Map<String, Integer> depths = new HashMap<>();
        for (List<String> row : rows("units")) {
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

    List<Resource> employees() {
        var names = SeedTable.read("ID/names.csv").rows();
        List<Resource> employees = new ArrayList<>();
        for (List<String> unit : rows("units")) {
            for (InventedPost post : InventedPost.of(unit)) {
                int number = employees.size() + 1;
                String id = "%s-%04d".formatted(prefix, number);
                var person = new InventedPerson(firstNumber + number - 1, region, post.employment());
                employees.add(new Resource("/v1/employees/" + id, employee(id, person, post, unit, names)));
            }
        }
        return employees;
    }

    List<Resource> holidays() {
        return SeedTable.read("ID/holidays.csv").rows().stream()
                .map(row -> new Resource(
                        "/v1/calendars/" + region + "/holidays/" + row.get(0),
                        JSON.objectNode().put("name", row.get(1)).put("decree", row.get(2))))
                .toList();
    }

    List<Resource> sites() {
        return rows("sites").stream()
                .map(row -> new Resource(
                        "/v1/sites/" + row.get(0),
                        JSON.objectNode()
                                .put("code", row.get(0))
                                .put("region", region)
                                .put("agency", row.get(1))
                                .put("name", row.get(4))
                                .put("kind", row.get(2))
                                .put("capacity", Integer.parseInt(row.get(3)))))
                .toList();
    }

    /// Dated alert levels, each with what it rests on (row BIT-8).
    public List<Resource> alertLevels() {
        return rows("alert-levels").stream()
                .map(row -> new Resource(
                        "/v1/regions/" + region + "/alert-levels/" + row.get(0),
                        JSON.objectNode().put("level", row.get(1)).put("basis", row.get(2))))
                .toList();
    }

    /// Public services as they are delivered when no circular says otherwise.
    public List<Resource> services() {
        return rows("services").stream()
                .map(row -> {
                    ObjectNode usual = JSON.objectNode();
                    words(row.get(2)).forEach(usual.putArray("channels")::add);
                    if (!row.get(3).isEmpty()) {
                        ObjectNode hours = usual.putObject("hours");
                        words(row.get(3)).forEach(hours.putArray("days")::add);
                        hours.put("opens", row.get(4)).put("closes", row.get(5));
                    }
                    if (!row.get(6).isEmpty()) {
                        words(row.get(6)).forEach(usual.putArray("links")::add);
                    }
                    if (!row.get(7).isEmpty()) {
                        usual.put("hotline", row.get(7));
                    }
                    ObjectNode body = JSON.objectNode().put("name", row.get(8)).put("agency", row.get(1));
                    body.set("usual", usual);
                    return new Resource("/v1/regions/" + region + "/services/" + row.get(0), body);
                })
                .toList();
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(" ", -1));
    }

    /// In the order in which they are drafted.
    public List<JsonNode> circulars() {
        return rows("circulars").stream().map(row -> circular(row.getFirst())).toList();
    }

    private JsonNode circular(String file) {
        try {
            return new ObjectMapper().readTree(SeedTable.text(region + "/circulars/" + file + ".json"));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the example circular " + file + " is not JSON", damaged);
        }
    }

    private List<List<String>> rows(String table) {
        return SeedTable.read(region + "/" + table + ".csv").rows();
    }

    private static ObjectNode employee(
            String id, InventedPerson person, InventedPost post, List<String> unit, List<List<String>> names) {
        ObjectNode body = JSON.objectNode().put("id", id).put("nik", person.nik());
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
        if (!unit.get(11).isEmpty()) {
            body.put("profession", unit.get(11));
        }
        return body;
    }
}
