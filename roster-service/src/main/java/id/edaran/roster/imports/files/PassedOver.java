package id.edaran.roster.imports.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellAddress;
import org.jspecify.annotations.Nullable;

/// What the library that reads workbooks passes over: merged cells, of which all but the first are
/// blank in the file, while an office meant the one for all of them; and formulas whose last value
/// stands among the shared texts.
final class PassedOver {
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();
    private static final int LETTERS = 26;

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final Map<String, List<Range>> merged = new HashMap<>();
    private final Map<String, Set<String>> formulas = new HashMap<>();

    /// Rows from 1, columns from 0, all inclusive.
    private record Range(int top, int left, int bottom, int right) {
        boolean covers(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right && !(row == top && column == left);
        }
    }

    private PassedOver() {}

    static PassedOver of(ZipFile zip) throws IOException {
        PassedOver found = new PassedOver();
        for (Map.Entry<String, String> part : parts(zip).entrySet()) {
            List<Range> ranges = found.merged.computeIfAbsent(part.getKey(), any -> new ArrayList<>());
            Set<String> addresses = found.formulas.computeIfAbsent(part.getKey(), any -> new HashSet<>());
            AtomicReference<String> cell = new AtomicReference<>("");
            each(zip, part.getValue(), element -> {
                switch (element.getLocalName()) {
                    case "c" -> cell.set(String.valueOf(element.getAttributeValue(null, "r")));
                    case "f" -> addresses.add(cell.get());
                    case "mergeCell" -> range(element).ifPresent(ranges::add);
                    default -> {}
                }
            });
        }
        return found;
    }

    private static Optional<Range> range(XMLStreamReader element) {
        Matcher range = RANGE.matcher(String.valueOf(element.getAttributeValue(null, "ref")));
        return range.matches()
                ? Optional.of(new Range(
                        Integer.parseInt(range.group(2)),
                        column(range.group(1)),
                        Integer.parseInt(range.group(4)),
                        column(range.group(3))))
                : Optional.empty();
    }

    boolean isFormula(String sheet, CellAddress address) {
        return formulas.getOrDefault(sheet, Set.of()).contains(address.toString());
    }

    boolean covers(String sheet, int row, int column) {
        return ranges(sheet).stream().anyMatch(range -> range.covers(row, column));
    }

    /// Up to which column, exclusive, merged cells reach in a row.
    int columnsCovered(String sheet, int row) {
        return ranges(sheet).stream()
                .filter(range -> row >= range.top() && row <= range.bottom())
                .mapToInt(range -> range.right() + 1)
                .max()
                .orElse(0);
    }

    private List<Range> ranges(String sheet) {
        return merged.getOrDefault(sheet, List.of());
    }

    /// The sheets' files by the ids of their relations.
    private static Map<String, String> parts(ZipFile zip) throws IOException {
        Map<String, String> parts = new HashMap<>();
        each(zip, "xl/_rels/workbook.xml.rels", relation -> {
            String target = String.valueOf(relation.getAttributeValue(null, "Target"));
            if (target.contains("worksheets/")) {
                parts.put(
                        String.valueOf(relation.getAttributeValue(null, "Id")),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        return parts;
    }

    private interface Element {
        void take(XMLStreamReader at);
    }

    private static void each(ZipFile zip, String name, Element taking) throws IOException {
        @Nullable ZipArchiveEntry part = zip.getEntry(name);
        if (part == null) {
            return;
        }
        try (InputStream content = zip.getInputStream(part)) {
            XMLStreamReader xml = XML.createXMLStreamReader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    taking.take(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("no XML: " + name, e);
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * LETTERS + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
