package dev.tenon.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Provides the tests of a class with an endpoint. They take as parameters the {@link
 * dev.tenon.testkit.EmbeddedEndpoint}, the simulation behind it if the class path has one, and any generated client,
 * connected to it. All are closed after the test.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EndpointExtension.class)
public @interface TestEndpoint {
    /**
     * The class-path name of the description, such as {@code tenon/ecs/v2014_05_26/service.yaml}. Defaults to that of
     * the simulation on the class path, if there is exactly one.
     */
    String spec() default "";

    /** Whether a call that no scenario expected, or an expected one that does not come, fails the test. */
    boolean strict() default false;

    /** Whether all tests of the class share one endpoint and its state; otherwise each has its own. */
    boolean shared() default false;

    /** Whether the simulation starts with its sample data; otherwise it starts empty. */
    boolean sampleData() default true;

    /** The call timeout of the injected clients, such as {@code PT2S}; defaults to that of the client. */
    String callTimeout() default "";

    /**
     * The minimum share, from 0 to 1, of the errors documented for the operations in use that the tests of the class
     * must meet; below it the class fails.
     */
    double minimumErrorCoverage() default 0;
}
