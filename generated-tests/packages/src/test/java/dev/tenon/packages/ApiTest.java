package dev.tenon.packages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What applications name, as it was recorded in {@code api.txt}: what is lost or changed breaks them, what is new does not. Generated
 * clients follow their descriptions, and what these rely on has a policy of its own; tools that read descriptions are no applications.
 */
@AnalyzeClasses(
        packages = "dev.tenon",
        importOptions = {ImportOption.DoNotIncludeTests.class, HouseRulesTest.Generated.class})
final class ApiTest {
    private static final Path RECORDED = Path.of("src", "test", "resources", "dev", "tenon", "packages", "api.txt");
    private static final Set<String> UNNAMED = Set.of(
            "dev.tenon.processor",
            "dev.tenon.importer",
            "dev.tenon.cli",
            "dev.tenon.explorer",
            "dev.tenon.spec",
            "dev.tenon.runtime.generated",
            "dev.tenon.alibaba.sts");

    @ArchTest
    static void nothingThatUsersNameIsLostOrChanged(JavaClasses published) throws IOException {
        Set<String> api = new TreeSet<>();
        published.stream().filter(ApiTest::isNamed).forEach(type -> api.addAll(lines(type)));
        if (Boolean.getBoolean("tenon.record")) {
            Files.write(RECORDED, api);
        }

        List<String> lost = new ArrayList<>(Files.readAllLines(RECORDED));
        lost.removeAll(api);

        assertThat(lost)
                .as(
                        "lost or changed since it was recorded; a change that is meant is recorded with -Dtenon.record=true,"
                                + " and told in CHANGELOG.md")
                .isEmpty();
    }

    private static boolean isNamed(JavaClass type) {
        String name = type.getPackageName();
        return HouseRulesTest.isVisible(type)
                && !name.contains(".internal")
                && UNNAMED.stream().noneMatch(name::startsWith);
    }

    /** The type and its members, a line for each. */
    private static List<String> lines(JavaClass type) {
        Stream<String> kind = Stream.of(type.getName() + " is "
                + (type.isInterface()
                        ? "an interface"
                        : type.isEnum() ? "an enum" : type.isRecord() ? "a record" : "a class")
                + (type.getModifiers().contains(JavaModifier.FINAL) ? ", final" : "")
                + (type.getModifiers().contains(JavaModifier.ABSTRACT) ? ", abstract" : ""));
        Stream<String> parents = Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                .map(parent -> type.getName() + " extends " + parent.getName());
        Stream<String> members = type.getMembers().stream()
                .filter(ApiTest::isNamed)
                .map(member -> member.getFullName() + ": " + typeOf(member) + modifiers(member));
        return Stream.of(kind, parents, members).flatMap(lines -> lines).toList();
    }

    private static boolean isNamed(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE);
    }

    private static String modifiers(JavaMember member) {
        return (member.getModifiers().contains(JavaModifier.STATIC) ? ", static" : "")
                + (member.getModifiers().contains(JavaModifier.ABSTRACT) ? ", abstract" : "");
    }

    private static String typeOf(JavaMember member) {
        return member instanceof JavaField field
                ? field.getRawType().getName()
                : ((JavaCodeUnit) member).getRawReturnType().getName();
    }
}
