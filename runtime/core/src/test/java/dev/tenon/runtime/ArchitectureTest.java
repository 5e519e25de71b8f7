package dev.tenon.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.tenon.runtime.client.ServiceClient;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** B07 the shape of the module. */
@AnalyzeClasses(packages = "dev.tenon.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.tenon.runtime.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule internalsKnowNoClient = noClasses()
            .that()
            .resideInAPackage("dev.tenon.runtime.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.tenon.runtime.client..");

    @ArchTest
    static final ArchRule errorsStandAlone = noClasses()
            .that()
            .resideInAPackage("dev.tenon.runtime.error..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "belong to the runtime, errors and texts apart",
                    type -> type.getPackageName().startsWith("dev.tenon.runtime")
                            && !type.getPackageName().startsWith("dev.tenon.runtime.error")
                            && !type.getPackageName().equals("dev.tenon.runtime.internal.text")));

    /** Only modules of our own may be let in, each by its name. */
    @Test
    void internalsAreNotExported() throws IOException {
        URL classes = ServiceClient.class.getProtectionDomain().getCodeSource().getLocation();
        try (InputStream declaration = new URL(classes, "module-info.class").openStream()) {
            ModuleDescriptor module = ModuleDescriptor.read(declaration);
            assertThat(module.name()).isEqualTo("dev.tenon.runtime");
            for (ModuleDescriptor.Exports exports : module.exports()) {
                if (exports.source().startsWith("dev.tenon.runtime.internal")) {
                    assertThat(exports.targets())
                            .as(exports.source())
                            .isNotEmpty()
                            .allMatch(target -> target.startsWith("dev.tenon."));
                }
            }
            assertThat(module.opens()).isEmpty();
        }
    }

    /** Neither a class nor a text of the runtime names a cloud. */
    @ArchTest
    static void noCloudIsNamed(JavaClasses classes) throws IOException {
        Pattern cloud = Pattern.compile("(?i)aliyun|alibaba|x-acs|\\baws|\\becs\\b");
        List<String> found = new ArrayList<>();
        int texts = 0;
        for (JavaClass type : classes) {
            try (InputStream file = ArchitectureTest.class.getResourceAsStream(
                    "/" + type.getName().replace('.', '/') + ".class")) {
                for (String text : ClassFileTexts.read(Objects.requireNonNull(file))) {
                    texts++;
                    if (cloud.matcher(text).find()) {
                        found.add(type.getName() + ": " + text);
                    }
                }
            }
        }
        assertThat(texts).isGreaterThan(5_000);
        assertThat(found).isEmpty();
    }

    @ArchTest
    static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    /** Retrofit's converters are told types; that is all the reflection there is. */
    @ArchTest
    static final ArchRule noReflection = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "belong to reflection",
                    type -> type.getPackageName().equals("java.lang.reflect")
                            && !type.getSimpleName().equals("Type")));

    @ArchTest
    static final ArchRule noMutableStatics =
            fields().that().areStatic().should().beFinal();

    /** A constant of one of these types could change, or could not be shared by threads. */
    @ArchTest
    static final ArchRule noSharedMachinery = fields().that()
            .areStatic()
            .should()
            .notHaveRawType(DescribedPredicate.describe(
                    "is made to change",
                    type -> Set.of(
                                    "javax.crypto.Mac",
                                    "java.security.MessageDigest",
                                    "java.util.Random",
                                    "java.security.SecureRandom",
                                    "java.text.SimpleDateFormat",
                                    "java.util.HashMap",
                                    "java.util.ArrayList",
                                    "java.util.Map",
                                    "java.util.concurrent.atomic.AtomicLong",
                                    "java.util.concurrent.atomic.AtomicInteger",
                                    "java.lang.StringBuilder")
                            .contains(type.getName())));

    @ArchTest
    static final ArchRule nothingByDefault = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "depends on the machine's locale, charset or zone", ArchitectureTest::isByDefault));

    private static boolean isByDefault(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        int parameters = call.getTarget().getRawParameterTypes().size();
        boolean first =
                parameters > 0 && call.getTarget().getRawParameterTypes().get(0).isEquivalentTo(Locale.class);
        boolean text = owner.equals("java.lang.String");
        return (text && (name.equals("toLowerCase") || name.equals("toUpperCase")) && parameters == 0)
                || (text && name.equals("getBytes") && parameters == 0)
                || (text && name.equals("format") && !first)
                || (text && name.equals("formatted"))
                || (owner.equals("java.util.Locale") && name.equals("getDefault"))
                || (owner.equals("java.nio.charset.Charset") && name.equals("defaultCharset"))
                || (owner.equals("java.time.ZoneId") && name.equals("systemDefault"))
                || (owner.equals("java.lang.Throwable") && name.equals("printStackTrace"));
    }
}
