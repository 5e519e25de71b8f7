package dev.tenon.runtime.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks each generated type, including nested ones. It is kept in class files, where coverage tools such as JaCoCo look
 * for annotations with {@code Generated} in their name and skip the types that carry them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratedByTenon {}
