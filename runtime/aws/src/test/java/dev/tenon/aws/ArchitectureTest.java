package dev.tenon.aws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.Set;

/** B07 the shape of the module. */
@AnalyzeClasses(packages = "dev.tenon.aws", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.tenon.aws.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingInternalOfTheRuntime =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.tenon.runtime.internal..");

    @ArchTest
    static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noReflection =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.lang.reflect");

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
