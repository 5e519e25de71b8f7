package dev.tenon.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks the annotation processor for JUnit tests of a generated client, written into the annotated package: for each
 * operation and each format the request as a server sees it, a response with every documented field, and every
 * documented error mapped to its constant.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
public @interface GenerateTests {
    /** The class-path name of the service description, such as {@code tenon/ecs/v2014_05_26/service.yaml}. */
    String spec();

    /** The operations to test, by their exact action names; all of the description when empty. */
    String[] operations() default {};

    /** The package of the generated client; the annotated package when empty. */
    String client() default "";
}
