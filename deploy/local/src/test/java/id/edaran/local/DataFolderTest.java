package id.edaran.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void refusesASecondCopyOnTheSameData() {
        Path root = temporary.resolve("data");
        try (var first = opened(root, false)) {
            assertTrue(refusal(root, false).contains("Another Edaran"), first.root()::toString);
        }
        opened(root, false).close();
    }

    @Test
    void refusesAFolderOfSomeoneElseEvenWhenFreshIsAsked() throws Exception {
        Path root = Files.createDirectory(temporary.resolve("photos"));
        Files.writeString(root.resolve("holiday.jpg"), "…");

        assertTrue(refusal(root, true).contains("neither empty nor a data folder"));
        assertTrue(Files.exists(root.resolve("holiday.jpg")));
    }

    @Test
    void refusesAnotherFormatAndStartsOverWhenAsked() throws Exception {
        Path root = temporary.resolve("data");
        opened(root, false).close();
        Files.writeString(root.resolve("format"), "edaran-data 99");
        Files.writeString(root.resolve("examples"), "loaded");

        assertTrue(refusal(root, false).contains("--fresh"));

        try (var folder = opened(root, true)) {
            folder.startOver();
            assertNull(folder.examples());
        }
        opened(root, false).close();
    }

    @Test
    void refusesAFileInTheFoldersPlace() throws Exception {
        Path file = Files.writeString(temporary.resolve("data"), "a file");

        assertTrue(refusal(file, false).contains("is not a folder"));
    }

    @Test
    void noticesThatAStoreIsGoneOnlyAfterBothWereMade() throws Exception {
        try (var folder = opened(temporary.resolve("data"), false)) {
            assertNull(folder.missingStore());
            Files.createDirectories(folder.postgresql().resolve("base"));
            folder.complete();

            String sentence = folder.missingStore();

            assertNotNull(sentence);
            assertTrue(sentence.contains(folder.kafka().toString()), sentence);
        }
    }

    @Test
    void keepsItsKeysAndItsClock() {
        try (var folder = opened(temporary.resolve("data"), false)) {
            var keys = DataKeys.in(folder.keys());
            assertEquals(keys, DataKeys.in(folder.keys()));
            assertFalse(keys.toString().contains(keys.pseudonym()));
            assertEquals(44, keys.encryption().length());
        }
    }

    private static DataFolder opened(Path root, boolean fresh) {
        return assertInstanceOf(DataFolder.Opening.Opened.class, DataFolder.open(root, fresh))
                .folder();
    }

    private static String refusal(Path root, boolean fresh) {
        return assertInstanceOf(DataFolder.Opening.Refused.class, DataFolder.open(root, fresh))
                .sentence();
    }
}
