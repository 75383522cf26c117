package id.edaran.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one JSON object strictly and notes every fault instead of stopping at the first.
///
/// A required field that is missing or wrong yields a harmless stand-in, so that reading goes on; whoever reads calls
/// [Faults#refuseIfAny()] before using anything. [#end()] notes the fields nobody asked for.
public final class Fields {
    /// Codes of agencies, units, sites and services, and the ids of employees: they stand in paths, topics and file
    /// names.
    public static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    /// `ID` for the nation, two digits for a province, `64.74` for a city: the codes of the Ministry of Home Affairs.
    public static final Pattern REGION = Pattern.compile("ID|[0-9]{2}(\\.[0-9]{2})?");

    /// What [#end()] says of a field that nobody asked for.
    public static final Message NOT_KNOWN = new Message("tidak dikenal di sini", "is not known here");

    private static final int LONGEST_LIST = 5_000;
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern ANYTHING = Pattern.compile("(?s).*");
    private static final Message UNSTORABLE = new Message(
            "memuat karakter NUL atau separuh pasangan surrogate", "holds a NUL character or half of a surrogate pair");

    private final JsonNode node;
    private final String pointer;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonNode node, String pointer, Faults faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    public static Fields of(@Nullable JsonNode node, Faults faults) {
        return at(node, "", faults);
    }

    /// What does not come as JSON, by the names of its fields.
    public static Fields named(Map<String, ?> values, Faults faults) {
        return at(Json.mapper().valueToTree(values), "", faults);
    }

    public static Fields at(@Nullable JsonNode node, String pointer, Faults faults) {
        if (node == null || !node.isObject()) {
            faults.add(pointer, new Message("harus berupa objek JSON", "a JSON object is expected"));
            return new Fields(Json.mapper().createObjectNode(), pointer, faults);
        }
        return new Fields(node, pointer, faults);
    }

    public String pointer() {
        return pointer;
    }

    public String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    public JsonNode node() {
        return node;
    }

    public Faults faults() {
        return faults;
    }

    public void fault(String name, Message message) {
        faults.add(pointer(name), message);
    }

    /// Whether the field stands in the object at all, be it as null: where null means something.
    public boolean names(String name) {
        return node.has(name);
    }

    public boolean has(String name) {
        return find(name) != null;
    }

    /// Whether something wrong was noted about a field or beneath it: a check that builds on its value is then idle.
    public boolean faulted(String name) {
        return faults.noted(pointer(name), pointer);
    }

    /// Text of at most `longest` characters; null when absent.
    public @Nullable String text(String name, int longest) {
        JsonNode value = find(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            fault(name, new Message("harus berupa teks", "text is expected"));
            return null;
        }
        String text = value.textValue().strip();
        if (text.isEmpty()) {
            fault(name, new Message("tidak boleh kosong", "must not be blank"));
            return null;
        }
        if (text.length() > longest) {
            fault(
                    name,
                    new Message("lebih dari " + longest + " karakter", "is longer than " + longest + " characters"));
            return null;
        }
        if (!storable(text)) {
            fault(name, UNSTORABLE);
            return null;
        }
        return text;
    }

    public String requiredText(String name, int longest) {
        return required(name, text(name, longest), "");
    }

    /// A code as [#CODE] has it.
    public @Nullable String code(String name) {
        return matching(name, CODE, Message.NO_CODE);
    }

    public String requiredCode(String name) {
        return required(name, code(name), "x");
    }

    public @Nullable String region(String name) {
        return matching(name, REGION, Message.NO_REGION_CODE);
    }

    public String requiredRegion(String name) {
        return required(name, region(name), "ID");
    }

    public @Nullable LocalDate date(String name) {
        return parsed(name, text -> ofOurYears(LocalDate.parse(text), LocalDate::getYear), Message.NO_DATE);
    }

    public LocalDate requiredDate(String name) {
        return required(name, date(name), LocalDate.EPOCH);
    }

    /// An instant with its offset (RFC 3339).
    public @Nullable Instant instant(String name) {
        return parsed(
                name,
                text -> ofOurYears(OffsetDateTime.parse(text), OffsetDateTime::getYear)
                        .toInstant(),
                Message.NO_INSTANT);
    }

    public Instant requiredInstant(String name) {
        return required(name, instant(name), Instant.EPOCH);
    }

    /// A time of day, `08:00`.
    public LocalTime requiredTime(String name) {
        return required(name, time(name), LocalTime.MIDNIGHT);
    }

    public @Nullable LocalTime time(String name) {
        return parsed(name, Fields::ofMinutes, new Message("harus berupa jam HH:MM", "a time HH:MM is expected"));
    }

    public @Nullable ZoneId zone(String name) {
        return parsed(
                name,
                ZoneId::of,
                new Message(
                        "harus berupa zona waktu, misalnya Asia/Makassar",
                        "a time zone is expected, such as Asia/Makassar"));
    }

    public @Nullable Boolean flag(String name) {
        JsonNode value = find(name);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            fault(name, new Message("harus true atau false", "true or false is expected"));
            return null;
        }
        return value.booleanValue();
    }

    public boolean flag(String name, boolean otherwise) {
        Boolean value = flag(name);
        return value == null ? otherwise : value;
    }

    public @Nullable Integer integer(String name, int least, int most) {
        JsonNode value = find(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            fault(
                    name,
                    new Message(
                            "harus berupa bilangan bulat dari " + least + " sampai " + most,
                            "a whole number from " + least + " to " + most + " is expected"));
            return null;
        }
        int number = value.intValue();
        if (number < least || number > most) {
            fault(
                    name,
                    new Message(
                            "harus antara " + least + " dan " + most, "must lie between " + least + " and " + most));
            return null;
        }
        return number;
    }

    public int requiredInteger(String name, int least, int most) {
        return required(name, integer(name, least, most), least);
    }

    public <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
        JsonNode value = find(name);
        return value == null ? null : word(value, pointer(name), type);
    }

    public <E extends Enum<E>> E requiredWord(String name, Class<E> type) {
        return required(name, word(name, type), type.getEnumConstants()[0]);
    }

    /// A list of words of a closed vocabulary, without repetitions; empty when absent.
    public <E extends Enum<E>> List<E> words(String name, Class<E> type) {
        return list(name, (value, at) -> word(value, at, type));
    }

    public List<String> codes(String name) {
        return list(name, (value, at) -> {
            if (value.isTextual() && CODE.matcher(value.textValue()).matches()) {
                return value.textValue();
            }
            faults.add(at, Message.NO_CODE);
            return null;
        });
    }

    public List<String> texts(String name, int longest) {
        return texts(name, longest, ANYTHING, NOT_KNOWN);
    }

    /// A list of texts of one form.
    ///
    /// @param message what is wrong with a text that does not match
    public List<String> texts(String name, int longest, Pattern form, Message message) {
        return list(name, (value, at) -> {
            String text = value.isTextual() ? value.textValue().strip() : "";
            if (text.isEmpty() || text.length() > longest) {
                faults.add(
                        at,
                        new Message(
                                "harus berupa teks 1 sampai " + longest + " karakter",
                                "text of 1 to " + longest + " characters is expected"));
                return null;
            }
            if (!storable(text)) {
                faults.add(at, UNSTORABLE);
                return null;
            }
            if (!form.matcher(text).matches()) {
                faults.add(at, message);
                return null;
            }
            return text;
        });
    }

    public List<String> webAddresses(String name) {
        return texts(
                name,
                2_000,
                WEB_ADDRESS,
                new Message("harus berupa alamat http atau https", "an http or https address is expected"));
    }

    /// The object in a field; null when absent.
    public @Nullable Fields object(String name) {
        JsonNode value = find(name);
        return value == null ? null : at(value, pointer(name), faults);
    }

    public Fields requiredObject(String name) {
        Fields value = object(name);
        if (value == null) {
            fault(name, Message.REQUIRED);
            return new Fields(Json.mapper().createObjectNode(), pointer(name), new Faults());
        }
        return value;
    }

    public List<Fields> objects(String name) {
        return list(name, (value, at) -> at(value, at, faults));
    }

    /// Notes every field that nobody asked for, once: a client's typing slip must not be dropped in silence.
    public void end() {
        node.fieldNames().forEachRemaining(name -> {
            if (asked.add(name)) {
                fault(name, NOT_KNOWN);
            }
        });
    }

    /// Reads one value of a list, or notes a fault and answers null.
    private interface ItemReader<T> {
        @Nullable
        T read(JsonNode value, String at);
    }

    private <T> List<T> list(String name, ItemReader<T> reader) {
        JsonNode value = find(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            fault(name, new Message("harus berupa daftar", "a list is expected"));
            return List.of();
        }
        if (value.size() > LONGEST_LIST) {
            fault(
                    name,
                    new Message(
                            "memuat lebih dari " + LONGEST_LIST + " isian",
                            "holds more than " + LONGEST_LIST + " items"));
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            T item = reader.read(value.get(i), pointer(name) + "/" + i);
            if (item != null && !items.contains(item)) {
                items.add(item);
            }
        }
        return List.copyOf(items);
    }

    private <E extends Enum<E>> @Nullable E word(JsonNode value, String at, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (value.isTextual() && constant.toString().equals(value.textValue())) {
                return constant;
            }
        }
        faults.add(at, Message.noneOf(Arrays.asList(type.getEnumConstants())));
        return null;
    }

    private @Nullable String matching(String name, Pattern pattern, Message message) {
        String text = text(name, 64);
        if (text != null && !pattern.matcher(text).matches()) {
            fault(name, message);
            return null;
        }
        return text;
    }

    /// PostgreSQL takes neither a NUL character nor half of a surrogate pair.
    private static boolean storable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /// Years of four digits, which every date format of other systems can hold.
    private static <T> T ofOurYears(T date, ToIntFunction<T> year) {
        if (year.applyAsInt(date) < 1 || year.applyAsInt(date) > 9_999) {
            throw new DateTimeException("a year of four digits is expected");
        }
        return date;
    }

    private static LocalTime ofMinutes(String text) {
        LocalTime time = LocalTime.parse(text);
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new DateTimeException("seconds would be lost");
        }
        return time;
    }

    private <T> @Nullable T parsed(String name, Function<String, T> parse, Message message) {
        String text = text(name, 64);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            fault(name, message);
            return null;
        }
    }

    private <T> T required(String name, @Nullable T value, T standIn) {
        if (value != null) {
            return value;
        }
        // A value that is there but wrong has been named already.
        if (find(name) == null) {
            fault(name, Message.REQUIRED);
        }
        return standIn;
    }

    private @Nullable JsonNode find(String name) {
        asked.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
