package dev.tenon.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a test of your own error mapping once for each documented error of an operation: its own and those of every operation, with each of their HTTP statuses. When the test method begins, the endpoint is prepared for exactly that failure. The class needs {@link TestEndpoint}; the first parameter is a {@link Failure}, further ones are injected.
 *
 * <pre>{@code
 * @TestEndpoint
 * class ErrorMappingTest {
 *     @ParameterizedTest
 *     @DocumentedErrors("AttachKeyPair")
 *     void nobodyReadsAnErrorCode(Failure failure, EcsClient ecs) {
 *         assertThat(new Rollout(ecs).run("deploy", "i-1").text()).doesNotContain(failure.code());
 *     }
 * }
 * }</pre>
 *
 * <p>{@link #kinds} adds throttling, partial failures and transport faults.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(FailureSource.class)
public @interface DocumentedErrors {
    /** The operation by its exact action name, such as {@code AttachKeyPair}; empty when {@link #of} names it. */
    String value() default "";

    /** The operation by its generated class, such as {@code AttachKeyPairOperation.class}. */
    Class<?> of() default void.class;

    /** The kinds of failure; defaults to every documented error. */
    FailureKind[] kinds() default {FailureKind.OWN_ERROR, FailureKind.COMMON_ERROR};

    /**
     * The error codes to run with, such as {@code InvalidInstanceIds.ValueNotSupported}, or {@code
     * DependencyViolation.*} for all with that prefix; all when empty. Undocumented codes are refused.
     */
    String[] only() default {};

    /** The error codes to leave out, written like those of {@link #only}. */
    String[] except() default {};
}
