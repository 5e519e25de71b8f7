package dev.tenon.runtime.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Asks the annotation processor for a typed client of a described service, generated into the annotated package. */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
public @interface GenerateClient {
    /** The class-path name of the service description, such as {@code tenon/ecs/v2014_05_26/service.yaml}. */
    String spec();

    /** The operations to generate, by their exact action names; all of the description when empty. */
    String[] operations() default {};
}
