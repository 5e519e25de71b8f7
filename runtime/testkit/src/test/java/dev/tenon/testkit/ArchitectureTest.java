package dev.tenon.testkit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    static final ArchRule onlyTheServerKnowsSockets = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage("dev.tenon.testkit.internal.server")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Socket.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ServerSocket.class);

    /** Names stand in the constants of a class file; a service of which the kit knew would be among them. */
    @ArchTest
    static final ArchRule noServiceIsNamed = ArchRuleDefinition.classes()
            .should(new ArchCondition<>("name no service") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Matcher name = SERVICE.matcher(constants(type));
                    if (name.find()) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " names " + name.group()));
                    }
                }
            });

    private static final Pattern SERVICE = Pattern.compile("\\b(?i:ecs)\\b|\\bEcs|tenon/ecs|KeyPair|cn-hangzhou");

    private static String constants(JavaClass type) {
        URI file = type.getSource().orElseThrow().getUri();
        try (InputStream bytes = file.toURL().openStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ArchTest
    static final ArchRule theOracleOfSignaturesIsIndependent = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("dev.tenon.testkit.internal.request")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.tenon.runtime..", "okhttp3..");
}
