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

    /** The operations to generate, by their exact action names; empty for all that are described. */
    String[] operations() default {};

    /** Which enums of error codes to generate. */
    Errors errors() default Errors.PER_SERVICE;

    /** The enums of error codes that a client has. */
    enum Errors {
        /** One enum with the codes of all operations, such as {@code EcsErrorCode}. */
        PER_SERVICE,

        /**
         * Also an enum per operation of the errors that it documents itself, such as {@code AttachKeyPairError}. It
         * allows exhaustive {@code switch} expressions: a newly documented error that is not handled no longer
         * compiles.
         */
        PER_OPERATION
    }
}
