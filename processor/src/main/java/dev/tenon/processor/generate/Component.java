package dev.tenon.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;

/**
 * One component of a generated record.
 *
 * @param name the Java name
 * @param wireName the name of the parameter or field in the description
 * @param type the type, without nullness
 * @param nullable whether it may be null
 * @param sensitive whether {@code toString} hides the value
 * @param deprecated whether its use is discouraged
 * @param javadoc what the description says of it, escaped
 */
public record Component(
        String name,
        String wireName,
        TypeName type,
        boolean nullable,
        boolean sensitive,
        boolean deprecated,
        String javadoc) {
    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(RuntimeTypes.NULLABLE).build();

    /** The type as a declaration shows it. */
    public TypeName declaredType() {
        return nullable ? nullable(type) : type;
    }

    /** Marks a type as nullable. */
    public static TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE);
    }

    /** The wire name alone, where the rest is told nearby. */
    public String label() {
        return Javadocs.code(wireName) + ".";
    }

    /** How many of a method's 255 parameter slots it takes. */
    int slots() {
        return type.equals(TypeName.LONG) || type.equals(TypeName.DOUBLE) ? 2 : 1;
    }
}
