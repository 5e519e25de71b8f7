package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ScalarKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** The Java type of each kind of scalar and what the runtime calls it. */
public final class Scalars {
    private static final ClassName STRING = ClassName.get(String.class);
    private static final ClassName DECIMAL = ClassName.get(BigDecimal.class);
    private static final ClassName TIMESTAMP = ClassName.get(Instant.class);
    private static final ClassName INTEGER = ClassName.get(Integer.class);
    private static final ClassName LONG = ClassName.get(Long.class);
    private static final ClassName BOOLEAN = ClassName.get(Boolean.class);
    private static final ClassName FLOAT = ClassName.get(Float.class);
    private static final ClassName DOUBLE = ClassName.get(Double.class);

    private Scalars() {}

    /** The type of a value that may be absent. */
    public static ClassName boxed(ScalarKind kind) {
        return switch (kind) {
            case STRING -> STRING;
            case INTEGER -> INTEGER;
            case LONG -> LONG;
            case BOOLEAN -> BOOLEAN;
            case FLOAT -> FLOAT;
            case DOUBLE -> DOUBLE;
            case DECIMAL -> DECIMAL;
            case TIMESTAMP -> TIMESTAMP;
            case BLOB -> RuntimeTypes.BLOB;
            case JSON -> RuntimeTypes.JSON;
        };
    }

    /** The type of a value that may be absent, in a record that stands in the package of the generated types. */
    public static ClassName boxed(ParameterType.Scalar scalar, ClassName owner) {
        return named(scalar.enumeration(), owner).orElseGet(() -> boxed(scalar.kind()));
    }

    /** The type of a value that may be absent, in a record that stands in the package of the generated types. */
    public static ClassName boxed(FieldType.Scalar scalar, ClassName owner) {
        return named(scalar.enumeration(), owner).orElseGet(() -> boxed(scalar.kind()));
    }

    private static Optional<ClassName> named(Optional<String> enumeration, ClassName owner) {
        return enumeration.map(name -> ClassName.get(owner.packageName(), name));
    }

    /** The type of a value that is always there: a primitive where Java has one. */
    public static TypeName always(ScalarKind kind) {
        return switch (kind) {
            case INTEGER -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case BOOLEAN -> TypeName.BOOLEAN;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
            case STRING, DECIMAL, TIMESTAMP, BLOB, JSON -> boxed(kind);
        };
    }

    /** The format of a value as a literal; empty is the usual one. */
    public static CodeBlock format(Optional<String> format) {
        return Literals.of(format.orElse(""));
    }

    /** Whether what writes or reads a value has to be told how: times and bytes always, others when they have a format. */
    public static boolean isFormatted(ScalarKind kind, Optional<String> format) {
        return switch (kind) {
            case TIMESTAMP, BLOB -> true;
            case BOOLEAN, FLOAT, DOUBLE -> format.isPresent();
            default -> false;
        };
    }

    /** The expression that gives a member of a response. */
    public static CodeBlock member(CodeBlock reader, FieldType.Scalar scalar, CodeBlock name, ClassName owner) {
        Optional<ClassName> enumeration = named(scalar.enumeration(), owner);
        if (enumeration.isPresent()) {
            return CodeBlock.of("$L.value($L, $T::new)", reader, name, enumeration.get());
        }
        return isFormatted(scalar.kind(), scalar.format())
                ? CodeBlock.of("$L.$L($L, $L)", reader, getter(scalar.kind()), name, format(scalar.format()))
                : CodeBlock.of("$L.$L($L)", reader, getter(scalar.kind()), name);
    }

    private static String getter(ScalarKind kind) {
        return switch (kind) {
            case STRING -> "string";
            case INTEGER -> "integer";
            case LONG -> "longInteger";
            case BOOLEAN -> "bool";
            case FLOAT -> "floating";
            case DOUBLE -> "doubling";
            case DECIMAL -> "decimal";
            case TIMESTAMP -> "timestamp";
            case BLOB -> "blob";
            case JSON -> "json";
        };
    }
}
