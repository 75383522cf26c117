package id.edaran.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/// What holds for the code of every service; each service's architecture test adds its own layout.
public interface HouseRules {
    /// The service's classes, without its tests.
    JavaClasses service();

    @Test
    default void namesThingsByWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Service|Manager|Util|Utils|DTO|Helper)")
                .check(service());
    }

    @Test
    default void asksNobodyButTheClockForTheTime() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(service());
    }
}
