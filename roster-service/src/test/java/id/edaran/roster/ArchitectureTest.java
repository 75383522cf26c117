package id.edaran.roster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.edaran.support.HouseRules;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The layout of the service, as CONTRIBUTING.md describes it.
class ArchitectureTest implements HouseRules {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.edaran.roster");

    private static final String[] DOMAIN = {
        "id.edaran.roster.directory",
        "id.edaran.roster.rostering",
        "id.edaran.roster.decisions",
        "id.edaran.roster.absences",
        "id.edaran.roster.preview",
        "id.edaran.roster.imports",
        "id.edaran.roster.feeds",
        "id.edaran.roster.dutylists",
        "id.edaran.roster.attendance",
        "id.edaran.roster.daily",
        "id.edaran.roster.whatsapp",
        "id.edaran.roster.routines",
        "id.edaran.roster.swaps"
    };
    private static final String[] PLAIN = {
        "java..",
        "id.edaran.contracts..",
        "id.edaran.roster.directory",
        "id.edaran.roster.rostering",
        "id.edaran.roster.decisions",
        "id.edaran.roster.absences",
        "id.edaran.roster.preview",
        "id.edaran.roster.imports",
        "id.edaran.roster.feeds",
        "id.edaran.roster.dutylists",
        "id.edaran.roster.attendance",
        "id.edaran.roster.daily",
        "id.edaran.roster.whatsapp",
        "id.edaran.roster.routines",
        "id.edaran.roster.swaps",
        "org.jspecify.."
    };
    private static final Pattern VERB = Pattern.compile(
            "(Record|Announce|Check|Request|Apply|Recompute|Compute|Find|Remove|Decide|Pin|Order|Preview|Issue|File|Receive|Answer|Send|Notify|Propose)[A-Z].*|ImportPeople");

    @Override
    public JavaClasses service() {
        return SERVICE;
    }

    @Test
    void keepsFrameworksOutOfTheDomain() {
        classes()
                .that()
                .resideInAnyPackage(DOMAIN)
                .and(areNot("a use case", ArchitectureTest::isUseCase))
                .and()
                .haveSimpleNameNotEndingWith("Settings")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(PLAIN)
                .check(SERVICE);
    }

    @Test
    void givesUseCasesTransactionsAndNoMore() {
        classes()
                .that()
                .resideInAnyPackage(DOMAIN)
                .and(areNot("plain", candidate -> !isUseCase(candidate)))
                .and()
                .haveSimpleNameNotEndingWith("Settings")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "jakarta.enterprise.context..",
                        "jakarta.transaction..",
                        "io.quarkus.narayana.jta..",
                        "id.edaran.contracts..",
                        "id.edaran.support..",
                        "id.edaran.roster.directory",
                        "id.edaran.roster.rostering",
                        "id.edaran.roster.decisions",
                        "id.edaran.roster.absences",
                        "id.edaran.roster.preview",
                        "id.edaran.roster.imports",
                        "id.edaran.roster.feeds",
                        "id.edaran.roster.dutylists",
                        "id.edaran.roster.attendance",
                        "id.edaran.roster.daily",
                        "id.edaran.roster.whatsapp",
                        "id.edaran.roster.routines",
                        "id.edaran.roster.swaps",
                        "org.jboss.logging..",
                        "org.jspecify..")
                .check(SERVICE);
    }

    @Test
    void keepsAdaptersApart() {
        slices().matching("id.edaran.roster.(*).(*)..")
                .should()
                .notDependOnEachOther()
                .check(SERVICE);
    }

    @Test
    void letsTheDirectoryKnowNothingOfRosters() {
        noClasses()
                .that()
                .resideInAPackage("id.edaran.roster.directory..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("id.edaran.roster.rostering..")
                .check(SERVICE);
    }

    private static boolean isUseCase(JavaClass candidate) {
        return VERB.matcher(candidate.getSimpleName()).matches()
                || candidate
                        .getEnclosingClass()
                        .filter(ArchitectureTest::isUseCase)
                        .isPresent();
    }

    private static DescribedPredicate<JavaClass> areNot(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe("are not " + description, candidate -> !predicate.test(candidate));
    }
}
