package dev.tenon.packages;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SliceRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How packages refer to each other, within a module and across modules. */
class StructureTest {
    private static final Exceptions CYCLES = Exceptions.of("package-cycles.txt");
    private static final Exceptions REFERENCES = Exceptions.of("internal-references.txt");
    private static final Pattern INTERNAL = Pattern.compile("(dev\\.tenon\\.[a-z]+)\\.internal(\\.[a-z]+)*");
    private static final Path UNPUBLISHED = Published.ROOT.resolve("generated-tests");

    private static final JavaClasses PUBLISHED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(new HouseRulesTest.Generated())
            .importPackages("dev.tenon");

    @Test
    @DisplayName("B07 packages refer to each other in one direction, but for those listed")
    void packagesHaveNoCycles() {
        SliceRule rule = SlicesRuleDefinition.slices()
                .assignedFrom(new Packages())
                .should()
                .beFreeOfCycles();
        for (String listed : CYCLES.lines()) {
            String[] names = listed.split(" ", -1);
            rule = rule.ignoreDependency(
                    JavaClass.Predicates.resideInAPackage(names[0]), JavaClass.Predicates.resideInAPackage(names[1]));
        }
        rule.check(PUBLISHED);

        Set<String> still = new TreeSet<>();
        references().filter(CYCLES.lines()::contains).forEach(still::add);
        CYCLES.areExactly(still);
    }

    @Test
    @DisplayName("B07 published modules refer to no internal package of another, but for those listed")
    void publishedModulesReferToNoInternalPackageOfAnother() {
        Set<String> found = new TreeSet<>();
        references().forEach(reference -> {
            String[] names = reference.split(" ", -1);
            Matcher internal = INTERNAL.matcher(names[1]);
            if (internal.matches() && !module(names[0]).equals(internal.group(1))) {
                found.add(module(names[0]) + " " + names[1]);
            }
        });
        REFERENCES.startingWith("dev.tenon.").areExactly(found);
    }

    @Test
    @DisplayName("B07 unpublished modules refer to no internal package, but for those listed")
    void unpublishedModulesReferToNoInternalPackage() throws IOException {
        Set<String> found = new TreeSet<>();
        Files.walkFileTree(UNPUBLISHED, new SimpleFileVisitor<>() {
            /** What is built comes and goes while other modules are built. */
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
                return folder.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                if (file.toString().endsWith(".java")) {
                    String module =
                            "generated-tests/" + UNPUBLISHED.relativize(file).getName(0);
                    INTERNAL.matcher(Published.text(file))
                            .results()
                            .forEach(reference -> found.add(module + " " + reference.group()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        REFERENCES.startingWith("generated-tests/").areExactly(found);
    }

    /** Every reference from package to package. */
    private static Stream<String> references() {
        return PUBLISHED.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(StructureTest::packages)
                .distinct();
    }

    private static String packages(Dependency dependency) {
        return dependency.getOriginClass().getPackageName() + " "
                + dependency.getTargetClass().getPackageName();
    }

    /** The first three names of a package, which no two modules share. */
    private static String module(String name) {
        return String.join(".", Stream.of(name.split("\\.")).limit(3).toList());
    }

    /** Each package by itself, so that a cycle of any length within a module is seen. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
