package id.edaran.checkin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.edaran.support.HouseRules;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Test;

/// The layout that the house rules ask for: features first, the domain free of technology.
class ArchitectureTest implements HouseRules {
    private static final String[] ADAPTERS = {
        "..rest..", "..postgres..", "..kafka..", "..schedule..", "..hmac..", "..zxing.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.edaran.checkin");

    private static final DescribedPredicate<JavaClass> DOMAIN =
            DescribedPredicate.not(resideInAnyPackage(ADAPTERS)).as("are of the domain");

    private static final DescribedPredicate<JavaClass> USE_CASE = DOMAIN.and(new DescribedPredicate<>("use case") {
        @Override
        public boolean test(JavaClass type) {
            return type.isAnnotatedWith(ApplicationScoped.class);
        }
    });

    @Override
    public JavaClasses service() {
        return CLASSES;
    }

    @Test
    void keepsTheDomainPlain() {
        classes()
                .that(DOMAIN.and(DescribedPredicate.not(USE_CASE)))
                .and()
                .haveSimpleNameNotEndingWith("Settings")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "id.edaran.contracts..", "org.jspecify..", "id.edaran.checkin..")
                                .and(DescribedPredicate.not(resideInAnyPackage(ADAPTERS))))
                .check(CLASSES);
    }

    @Test
    void givesUseCasesTransactionsAndWhatAllServicesShare() {
        classes()
                .that(USE_CASE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "id.edaran.contracts..",
                                "org.jspecify..",
                                "id.edaran.checkin..",
                                "id.edaran.support..",
                                "jakarta.enterprise.context..",
                                "jakarta.enterprise.inject..",
                                "jakarta.transaction..")
                        .and(DescribedPredicate.not(resideInAnyPackage(ADAPTERS))))
                .check(CLASSES);
    }

    @Test
    void keepsAdaptersApart() {
        for (String adapter : ADAPTERS) {
            for (String other : ADAPTERS) {
                if (!adapter.equals(other)) {
                    noClasses()
                            .that(resideInAPackage(adapter))
                            .should()
                            .dependOnClassesThat(resideInAPackage(other).and(resideInAPackage("id.edaran.checkin..")))
                            .check(CLASSES);
                }
            }
        }
    }

    @Test
    void hasNoCircleOfFeatures() {
        slices().matching("id.edaran.checkin.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void keepsRowsToTheirAdapter() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Row")
                .should()
                .onlyBeAccessed()
                .byAnyPackage("..postgres..")
                .check(CLASSES);
    }
}
