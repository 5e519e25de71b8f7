package dev.tenon.testkit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

@AnalyzeClasses(packages = "dev.tenon.testkit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesFormNoCircle = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return SliceIdentifier.of(type.getPackageName());
                }

                @Override
                public String getDescription() {
                    return "packages";
                }
            })
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule oneClassKnowsTheHttpLibrary = ArchRuleDefinition.noClasses()
            .that(DescribedPredicate.describe(
                    "are not the HTTP front", type -> !type.getName().startsWith("dev.tenon.testkit.HttpFront")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("mockwebserver3..", "okio..");

    @ArchTest
    static final ArchRule theOracleOfSignaturesIsIndependent = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("dev.tenon.testkit.request")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.tenon.runtime..", "okhttp3..");
}
