package dev.tenon.packages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** B07 what no published class does, whichever module it is in. */
@AnalyzeClasses(
        packages = "dev.tenon",
        importOptions = {ImportOption.DoNotIncludeTests.class, HouseRulesTest.Generated.class})
final class HouseRulesTest {
    /** The ECS client says nothing that other generated clients do not; the processor's tests look at those. */
    static final class Generated implements ImportOption {
        @Override
        public boolean includes(Location location) {
            boolean client = location.contains("/dev/tenon/ecs/") && !location.contains("/dev/tenon/ecs/simulation/");
            return !client && !location.contains("/dev/tenon/packages/");
        }
    }

    /** Programs with a console, and reports that are there to be read on one. */
    private static final Set<String> SPEAKERS = Set.of(
            "dev.tenon.testkit.Serve",
            "dev.tenon.testkit.generated.ContractSummary",
            "dev.tenon.testkit.junit.CoverageAtTheEnd");

    @ArchTest
    static final ArchRule noStandardStreams = noClasses()
            .that(DescribedPredicate.describe(
                    "are no programs and no reports",
                    type -> !SPEAKERS.contains(outermost(type))
                            && !type.getPackageName().equals("dev.tenon.importer.cli")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule noStackTracesOnTheConsole =
            noClasses().should().callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule noRandom = noClasses()
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(Random.class, long.class)
            .orShould()
            .callMethod(Math.class, "random");

    /** With Arabic as the locale of the machine, even {@code %d} writes other digits. */
    @ArchTest
    static final ArchRule nothingByDefault = noClasses()
            .should()
            .callCodeUnitWhere(DescribedPredicate.describe(
                    "depends on the machine's locale, charset or zone", HouseRulesTest::isByDefault));

    private static boolean isByDefault(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        List<String> parameters = call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .toList();
        boolean told = parameters.contains("java.util.Locale")
                || parameters.contains("java.nio.charset.Charset")
                || parameters.contains("java.time.ZoneId");
        boolean asks = Set.of(
                        "java.util.Locale.getDefault",
                        "java.nio.charset.Charset.defaultCharset",
                        "java.time.ZoneId.systemDefault",
                        "java.util.TimeZone.getDefault")
                .contains(owner + "." + name);
        boolean text = owner.equals("java.lang.String")
                && (name.equals("formatted")
                        || (name.equals("getBytes") && parameters.isEmpty())
                        || (!told
                                && Set.of("format", "toLowerCase", "toUpperCase")
                                        .contains(name))
                        || (!told && name.equals("<init>") && parameters.contains("[B")));
        boolean files = !told
                && name.equals("<init>")
                && Set.of("java.io.FileReader", "java.io.FileWriter", "java.io.InputStreamReader", "java.util.Scanner")
                        .contains(owner);
        boolean dates = !told && owner.equals("java.time.format.DateTimeFormatter") && name.equals("ofPattern");
        boolean now = parameters.isEmpty()
                && name.equals("now")
                && Set.of("java.time.LocalDate", "java.time.LocalDateTime", "java.time.ZonedDateTime")
                        .contains(owner);
        return asks || text || files || dates || now;
    }

    /** Callers see OkHttp and Retrofit, which they may bring themselves; other libraries stay in packages named internal. */
    @ArchTest
    static final ArchRule nothingInternalLeaks = methods()
            .that()
            .arePublic()
            .or()
            .areProtected()
            .should(new ArchCondition<JavaMethod>("speak of no library that is a matter of its own") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    JavaClass owner = method.getOwner();
                    if (!isVisible(owner) || owner.getPackageName().contains(".internal")) {
                        return;
                    }
                    Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                            .filter(type -> isInternal(method.getOwner(), type.getName()))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " speaks of " + type.getName())));
                }
            });

    private static boolean isInternal(JavaClass owner, String type) {
        boolean library = Stream.of("tools.jackson.", "org.snakeyaml.", "javax.xml.", "kotlin.", "mockwebserver3.")
                .anyMatch(type::startsWith);
        // Retrofit's converters and OkHttp's bodies are extended, and write to a sink of Okio.
        boolean sink = type.startsWith("okio.")
                && owner.getAllRawSuperclasses().stream()
                        .noneMatch(parent -> parent.getName().startsWith("okhttp3."));
        return library || sink;
    }

    static boolean isVisible(JavaClass type) {
        boolean here = type.getModifiers().contains(JavaModifier.PUBLIC);
        return here && type.getEnclosingClass().map(HouseRulesTest::isVisible).orElse(true);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRulesTest::outermost).orElse(type.getName());
    }
}
