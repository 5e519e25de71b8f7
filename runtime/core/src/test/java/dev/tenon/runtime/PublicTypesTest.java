package dev.tenon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tenon.runtime.value.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public type of the runtime, found among its classes, so that none can be forgotten. */
final class PublicTypesTest {
    /** What applications name, and what generated code names: a type that joins them stays. */
    private static final List<String> NAMED = List.of(
            "annotation.GenerateClient",
            "annotation.GeneratedByTenon",
            "batch.BatchResponse",
            "call.ApiResponse",
            "call.CallObserver",
            "call.CallOptions",
            "call.Format",
            "call.RetryOptions",
            "call.Scheduler",
            "call.TimeSources",
            "client.ClientBuilder",
            "client.ClientContext",
            "client.ServiceClient",
            "credentials.Credentials",
            "credentials.CredentialsProvider",
            "credentials.ExpiringCredentials",
            "credentials.RefreshingProvider",
            "documentation.Authorization",
            "documentation.Document",
            "documentation.Link",
            "documentation.OperationDocumentation",
            "documentation.Prose",
            "documentation.Sample",
            "documentation.Statement",
            "error.ApiException",
            "error.CallProgress",
            "error.CredentialsException",
            "error.DecodeException",
            "error.DocumentedError",
            "error.ErrorCode",
            "error.ErrorDetails",
            "error.InvalidRequestException",
            "error.ItemFailure",
            "error.PartialFailureException",
            "error.Phase",
            "error.Refusal",
            "error.ResponseHead",
            "error.ServiceException",
            "error.TransportException",
            "error.WaiterException",
            "generated.AlwaysReader",
            "generated.Batching",
            "generated.Checks",
            "generated.Endpoints",
            "generated.ErrorTable",
            "generated.Field",
            "generated.Generation",
            "generated.JsonMembers",
            "generated.Operation",
            "generated.OperationTraits",
            "generated.Paging",
            "generated.ParameterSink",
            "generated.ResponseList",
            "generated.ResponseMap",
            "generated.ResponseReader",
            "generated.ServiceDefinition",
            "generated.SlotReader",
            "generated.Structure",
            "generated.StructureFactory",
            "generated.StructureReader",
            "generated.Waiter",
            "paging.Pages",
            "protocol.CodeRules",
            "protocol.ErrorRules",
            "protocol.Protocol",
            "protocol.ProtocolBuilder",
            "protocol.RequestRules",
            "protocol.ResponseRules",
            "protocol.SuccessRules",
            "signing.EncodedForm",
            "signing.EncodedParameters",
            "signing.NonceSource",
            "signing.RequestSigner",
            "signing.SignatureDiagnosis",
            "signing.SignedRequest",
            "signing.SigningForm",
            "signing.SigningInput",
            "value.Blob",
            "value.JsonValue",
            "value.OpenEnum",
            "waiter.WaiterOptions");

    private static Collection<JavaClass> publicTypes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.tenon.runtime")
                        .stream()
                        .filter(PublicTypesTest::isVisible)
                        .toList();
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PublicTypesTest::isVisible).orElse(true);
    }

    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().startsWith("dev.tenon.runtime.internal.");
    }

    @Test
    @DisplayName("B07 what is public outside internal packages is what users or generated code name")
    void publicTypesAreNamed() {
        TreeSet<String> exported = new TreeSet<>();
        for (JavaClass type : publicTypes()) {
            if (!isInternal(type) && type.isTopLevelClass()) {
                exported.add(type.getName().substring("dev.tenon.runtime.".length()));
            }
        }
        assertThat(exported).containsExactlyElementsOf(NAMED);
    }

    @Test
    @DisplayName("B07 what is public inside internal packages is used by another package")
    void publicInternalTypesAreShared() {
        List<String> alone = publicTypes().stream()
                .filter(type -> isInternal(type) && type.isTopLevelClass())
                .filter(type -> !isUsedElsewhere(type))
                .map(JavaClass::getSimpleName)
                .toList();
        // The compiler asks for the guard by its name.
        assertThat(alone).containsExactly("ProcessorGuard");
    }

    private static boolean isUsedElsewhere(JavaClass type) {
        return type.getPackage().getClassesInPackageTree().stream()
                .filter(each -> each.equals(type) || each.getName().startsWith(type.getName() + "$"))
                .flatMap(each -> each.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    @ParameterizedTest(name = "K03 {index}")
    @MethodSource("dev.tenon.runtime.PublicValues#all")
    @DisplayName("K03 no public type says a secret of itself")
    void noTextHoldsASecret(Object value) {
        assertThat(value.toString())
                .doesNotContain(PublicValues.CANARY)
                .doesNotContain(PublicValues.CANARY.substring(0, 10));
    }

    @Test
    @DisplayName("K03 each public type that says something of itself is among those looked at")
    void eachTypeThatSpeaksIsLookedAt() {
        List<String> speaking = publicTypes().stream()
                .filter(PublicTypesTest::speaks)
                .map(JavaClass::getName)
                .toList();
        List<String> looked =
                PublicValues.all().map(value -> value.getClass().getName()).toList();
        assertThat(speaking).hasSizeGreaterThan(40).isSubsetOf(looked);
        assertThat(looked).isSubsetOf(speaking);
    }

    /**
     * Failures are looked at where they happen; constants of enums and what a description says have nothing to hide. The text
     * of JSON is its value, as that of a string is: whoever holds it hides it.
     */
    private static boolean speaks(JavaClass type) {
        return !type.isEnum()
                && !type.getPackage().getRelativeName().equals("documentation")
                && !type.isAssignableTo(Throwable.class)
                && !type.isAssignableTo(JsonValue.class)
                && type.tryGetMethod("toString").isPresent();
    }
}
