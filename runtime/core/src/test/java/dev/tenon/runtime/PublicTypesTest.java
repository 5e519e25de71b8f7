package dev.tenon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tenon.runtime.batch.BatchResponse;
import dev.tenon.runtime.call.ApiResponse;
import dev.tenon.runtime.call.CallObserver;
import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.call.TransportSettings;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.error.DocumentedError;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairErrorCode;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.internal.decode.ErrorEnvelope;
import dev.tenon.runtime.internal.encode.Overrides;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public type of the runtime, found among its classes, so that none can be forgotten. */
final class PublicTypesTest {
    private static final String CANARY = Clients.SECRET;
    private static final Credentials CREDENTIALS = Credentials.of("LTAI5tExample0001", CANARY, CANARY);

    /** One value of each public type that says something of itself, with canaries wherever others put their text. */
    static Stream<Object> values() {
        ErrorDetails details = new ErrorDetails(
                "Do",
                KeyPairErrorCode.UNRECOGNIZED,
                "Code",
                CANARY,
                400,
                "R-1",
                CANARY,
                CANARY,
                Map.of("x-echo", List.of(CANARY)),
                1,
                true);
        ItemFailure item = new ItemFailure("i-1", KeyPairErrorCode.UNRECOGNIZED, "Code", CANARY);
        ParameterSink parameters = new ParameterSink();
        parameters.put("Password", CANARY);
        TransportSettings.Time time = TransportSettings.Time.system();
        return Stream.of(
                CREDENTIALS,
                new ExpiringCredentials(CREDENTIALS, Instant.EPOCH),
                details,
                item,
                Overrides.of("Password", CANARY),
                parameters.finish(),
                new DocumentedError(400, "No."),
                new ErrorEnvelope("Code", CANARY, "R-1", CANARY, CANARY),
                new ApiResponse<>(CANARY, "R-1", 200, Map.of("x-echo", List.of(CANARY)), 1, Duration.ZERO, CANARY),
                new BatchResponse<>("merged", List.of(item), List.of(), 2),
                CallOptions.DEFAULT.callTimeout(Duration.ofSeconds(1)),
                RetryOptions.DEFAULT,
                OperationTraits.of(true, "ClientToken", null).sensitive("Password"),
                new CallObserver.ObservedAttempt(
                        "Do", 1, CallObserver.Outcome.REFUSED, "Code", 400, Duration.ZERO, true),
                time);
    }

    @ParameterizedTest(name = "K03 {index}")
    @MethodSource("values")
    @DisplayName("K03 no public type says a secret of itself")
    void clean(Object value) {
        assertThat(value.toString()).doesNotContain(CANARY).doesNotContain(CANARY.substring(0, 10));
    }

    @Test
    @DisplayName("K03 each public type that says something of itself is among those looked at")
    void complete() {
        List<String> speaking = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.tenon.runtime")
                        .stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(PublicTypesTest::isVisible)
                        .filter(PublicTypesTest::speaks)
                        .map(JavaClass::getName)
                        .toList();
        List<String> looked = values().map(value -> value.getClass().getName()).toList();
        assertThat(speaking).hasSizeGreaterThan(10).isSubsetOf(looked);
        assertThat(looked).isSubsetOf(speaking);
    }

    private static boolean isVisible(JavaClass type) {
        return type.getEnclosingClass()
                .map(outer -> outer.getModifiers().contains(JavaModifier.PUBLIC) && isVisible(outer))
                .orElse(true);
    }

    /** Failures are looked at where they happen; constants of enums have nothing to hide. */
    private static boolean speaks(JavaClass type) {
        return !type.isEnum()
                && !type.isAssignableTo(Throwable.class)
                && type.tryGetMethod("toString").isPresent();
    }
}
