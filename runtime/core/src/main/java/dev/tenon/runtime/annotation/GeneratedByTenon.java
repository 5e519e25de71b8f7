package dev.tenon.runtime.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks each generated type, nested ones too. It is kept in class files, where tools of test coverage such as JaCoCo look for a name
 * with {@code Generated} in it, and leave such types out.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratedByTenon {}
