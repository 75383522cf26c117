package id.edaran.policy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.edaran.support.HouseRules;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Test;

class ArchitectureTest implements HouseRules {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.edaran.policy");

    @Override
    public JavaClasses service() {
        return SERVICE;
    }

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
}
