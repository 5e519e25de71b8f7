package dev.tenon.importer;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PackagesTest {
    private static final List<String> ORDER = List.of(
            "text",
            "block",
            "help",
            "example",
            "facts",
            "service",
            "shape",
            "page",
            "metadata",
            "prose",
            "yaml",
            "reconcile",
            "run",
            "cli");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.tenon.importer");

    @Test
    @DisplayName("Each package uses only those that stand to its left")
    void eachPackageUsesOnlyThoseToItsLeft() {
        for (int index = 0; index < ORDER.size(); index++) {
            String[] later = ORDER.subList(index + 1, ORDER.size()).stream()
                    .map(name -> "dev.tenon.importer." + name + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                ArchRule rule = ArchRuleDefinition.noClasses()
                        .that()
                        .resideInAPackage("dev.tenon.importer." + ORDER.get(index) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later);
                rule.check(classes);
            }
        }
    }

    @Test
    @DisplayName("There are no cycles")
    void thereAreNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("dev.tenon.importer.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }
}
