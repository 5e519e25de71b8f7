package dev.tenon.processor.generate.response;

import com.palantir.javapoet.CodeBlock;
import dev.tenon.spec.model.FieldType.Scalar;
import dev.tenon.spec.model.FieldType.Structure;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the fields of a response that a description refers to by name. */
public final class Fields {
    private Fields() {}

    /** The field of a wire name; there is one, because the description was checked. */
    public static ResponseField named(List<ResponseField> fields, String wireName) {
        return fields.stream()
                .filter(field -> field.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no field " + wireName));
    }

    /** The field at a path of wire names, through structures. */
    public static ResponseField at(List<ResponseField> fields, List<String> path) {
        ResponseField field = named(fields, path.get(0));
        return path.size() == 1 ? field : at(((Structure) field.type()).fields(), path.subList(1, path.size()));
    }

    /**
     * The value of the field at a path.
     *
     * @param absent what stands for it where a structure around it is null
     */
    public static CodeBlock path(String owner, List<ResponseField> fields, List<String> path, CodeBlock absent) {
        CodeBlock value = CodeBlock.of("$N", owner);
        List<CodeBlock> checks = new ArrayList<>();
        for (int depth = 1; depth <= path.size(); depth++) {
            if (depth > 1) {
                checks.add(CodeBlock.of("$L == null", value));
            }
            value = CodeBlock.of(
                    "$L.$N()", value, at(fields, path.subList(0, depth)).javaName());
        }
        return checks.isEmpty() ? value : CodeBlock.of("$L ? $L : $L", CodeBlock.join(checks, " || "), absent, value);
    }

    /** Whether a field holds one value of a kind. */
    public static boolean is(ResponseField field, ScalarKind kind) {
        return field.type() instanceof Scalar scalar
                && scalar.kind() == kind
                && scalar.enumeration().isEmpty();
    }

    /** The call of a field's accessor. */
    public static CodeBlock of(String owner, ResponseField field) {
        return CodeBlock.of("$N.$N()", owner, field.javaName());
    }

    /** The value of a field as text, null where it is null. */
    static CodeBlock text(String owner, ResponseField field) {
        CodeBlock value = of(owner, field);
        if (is(field, ScalarKind.STRING)) {
            return value;
        }
        CodeBlock text = CodeBlock.of("$T.valueOf($L)", String.class, value);
        return field.always() ? text : CodeBlock.of("($L == null ? null : $L)", value, text);
    }

    /** The value of a field that may be left out of the description, as text. */
    static CodeBlock text(String owner, Optional<ResponseField> field) {
        return field.map(found -> text(owner, found)).orElseGet(() -> CodeBlock.of("null"));
    }
}
