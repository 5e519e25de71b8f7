package dev.tenon.spec;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Packages import in one direction only: source ← yaml ← description ← model ← rules ← the entry. */
@AnalyzeClasses(packages = "dev.tenon.spec", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_IMPORT_IN_ONE_DIRECTION = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("source")
            .definedBy("dev.tenon.spec.source")
            .layer("yaml")
            .definedBy("dev.tenon.spec.yaml")
            .layer("description")
            .definedBy("dev.tenon.spec.description")
            .layer("model")
            .definedBy("dev.tenon.spec.model")
            .layer("rules")
            .definedBy("dev.tenon.spec.rules")
            .layer("entry")
            .definedBy("dev.tenon.spec")
            .whereLayer("yaml")
            .mayOnlyBeAccessedByLayers("description", "entry")
            .whereLayer("description")
            .mayOnlyBeAccessedByLayers("rules", "entry")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("rules", "entry")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("entry")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.tenon.spec.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONE_PACKAGE_KNOWS_THE_YAML_LIBRARY = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tenon.spec.yaml")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule ONLY_ITS_OWN_LIBRARIES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "javax.lang.model..", "dev.tenon.spec..", "org.snakeyaml..", "org.jspecify..");

    @ArchTest
    static final ArchRule SAYS_NOTHING_ON_ITS_OWN = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");
}
