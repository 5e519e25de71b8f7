package dev.tenon.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requests JUnit tests of a generated client, written into the annotated package: for each operation and format, they
 * check the request as a server receives it, a response with every documented field, and that every documented error is
 * mapped to its constant.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
public @interface GenerateTests {
    /** The class-path name of the service description, such as {@code tenon/ecs/v2014_05_26/service.yaml}. */
    String spec();

    /** The operations to test, by their exact action names; empty for all that are described. */
    String[] operations() default {};

    /** The package of the generated client; the annotated package when empty. */
    String client() default "";
}
