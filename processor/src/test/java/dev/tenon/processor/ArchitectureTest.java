package dev.tenon.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.tenon.processor.generate.GeneratorProvider;

/** Data flows one way: model, generators, processor. */
@AnalyzeClasses(packages = "dev.tenon.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule GENERATORS_KNOW_ONLY_THE_MODEL = classes()
            .that()
            .resideInAPackage("dev.tenon.processor.generate..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.lang.model..",
                    "com.palantir.javapoet",
                    "dev.tenon.spec.model",
                    "dev.tenon.processor.generate..",
                    "com.google.auto.service",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.tenon.processor.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule GENERATORS_ARE_PUBLIC_WHERE_ANOTHER_PACKAGE_NEEDS_THEM = classes()
            .that()
            .resideInAPackage("dev.tenon.processor.generate..")
            .and()
            .arePublic()
            .and()
            .doNotImplement(GeneratorProvider.class)
            .should(beUsedByAnotherPackage());

    @ArchTest
    static final ArchRule THE_RUNTIME_IS_ONLY_NAMED = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.tenon.runtime..", "dev.tenon.testkit..", "retrofit2..", "okhttp3..");

    @ArchTest
    static final ArchRule ONLY_THE_PROCESSOR_IS_PUBLIC = classes()
            .that()
            .resideInAPackage("dev.tenon.processor")
            .and()
            .arePublic()
            .should()
            .haveSimpleName("ApiProcessor");

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(
                                user -> !user.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(type, used, type.getName() + " is public for nobody"));
            }
        };
    }
}
