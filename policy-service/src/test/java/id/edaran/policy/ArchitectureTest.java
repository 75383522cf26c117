package id.edaran.policy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.edaran.policy");

    @Test
    void theDomainIsPlainJava() {
        classes()
                .that()
                .resideOutsideOfPackages("..rest..", "..postgres..", "..kafka..")
                .and()
                .areNotAnnotatedWith(ApplicationScoped.class)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "id.edaran.contracts..", "id.edaran.policy..", "org.jspecify..")
                .check(SERVICE);
    }

    @Test
    void adaptersDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..postgres..", "..kafka..")
                .check(SERVICE);
        noClasses()
                .that()
                .resideOutsideOfPackages("..postgres..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("id.edaran.policy..postgres..")
                .check(SERVICE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(SERVICE);
    }
}
