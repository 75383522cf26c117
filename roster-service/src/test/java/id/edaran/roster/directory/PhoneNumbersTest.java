package id.edaran.roster.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "081200000101, +6281200000101",
        "'0812-0000-0101', +6281200000101",
        "'(0812) 0000 0101', +6281200000101",
        "6281200000101, +6281200000101",
        "'+62 812 0000 0101', +6281200000101",
        "'+62 (0)812 0000 0101', +6281200000101",
        "0062 812 0000 0101, +6281200000101",
        "0548 000101, +62548000101",
        "+60 12 000 0101, +60120000101"
    })
    void bringsWhatPeopleWriteIntoOneForm(String written, String number) {
        assertEquals(Optional.of(number), PhoneNumbers.international(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "0",
                "81200000101",
                "0812",
                "0812000001010000000",
                "0812 abc 0101",
                "+0812000001",
                "08120000\u0661\u0662"
            })
    void refusesWhatIsNoNumber(String written) {
        assertEquals(Optional.empty(), PhoneNumbers.international(written));
    }
}
