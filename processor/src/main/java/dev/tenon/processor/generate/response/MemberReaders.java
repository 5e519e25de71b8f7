package dev.tenon.processor.generate.response;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.Scalars;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.FieldType.Entry;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.FieldType.MapOf;
import dev.tenon.spec.model.FieldType.Named;
import dev.tenon.spec.model.FieldType.Scalar;
import dev.tenon.spec.model.FieldType.Struct;
import dev.tenon.spec.model.FieldType.Structure;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import java.util.List;
import java.util.function.Function;

/** The expressions by which what makes a record asks a reader, called {@code in}, for the members. */
final class MemberReaders {
    private final ClassName record;
    private final NamedNumbers numbers;
    private final Function<Struct, CodeBlock> own;

    /**
     * For one record and those nested in it.
     *
     * @param record the outermost one
     * @param numbers the numbers of named structures
     * @param own gives the number of a structure that is described within the record
     */
    MemberReaders(ClassName record, NamedNumbers numbers, Function<Struct, CodeBlock> own) {
        this.record = record;
        this.numbers = numbers;
        this.own = own;
    }

    /** The expression that makes a record of the members. */
    CodeBlock made(ClassName name, List<ResponseField> fields) {
        CodeBlock arguments = ResponseTypes.isWide(fields)
                ? CodeBlock.of("in")
                : fields.stream()
                        .map(field -> CodeBlock.of("\n$L", member(field)))
                        .collect(CodeBlock.joining(","));
        return CodeBlock.of("new $T($L)", name, arguments);
    }

    /** The expression that gives a member. */
    CodeBlock member(ResponseField field) {
        CodeBlock.Builder reader = CodeBlock.builder().add("in");
        field.aliases().forEach(alias -> reader.add(".alias($L)", Literals.of(alias)));
        if (field.always() && !(field.type() instanceof ListOf)) {
            reader.add(".always()");
        }
        return member(reader.build(), Literals.of(field.wireName()), field.type(), 1);
    }

    /**
     * The expression that gives a member.
     *
     * @param reader what gives it
     * @param name its name, as an expression
     * @param depth how many readers there are, that of the structure and those of elements in elements
     */
    private CodeBlock member(CodeBlock reader, CodeBlock name, FieldType type, int depth) {
        if (type instanceof ListOf list) {
            CodeBlock elementName = list.elementName().map(Literals::of).orElse(CodeBlock.of("null"));
            return list(reader, name, list.element(), elementName, depth);
        }
        if (type instanceof MapOf map) {
            return map(reader, name, map, depth);
        }
        return type instanceof Scalar scalar
                ? Scalars.member(reader, scalar, name, record)
                : CodeBlock.of("$L.structure($L, $L)", reader, name, number((Structure) type));
    }

    private CodeBlock number(Structure structure) {
        return structure instanceof Named named ? numbers.of(named.structure()) : own.apply((Struct) structure);
    }

    private CodeBlock list(CodeBlock reader, CodeBlock name, FieldType element, CodeBlock elementName, int depth) {
        if (element instanceof Structure structure) {
            return CodeBlock.of("$L.structures($L, $L, $L)", reader, name, elementName, number(structure));
        }
        return isText(element)
                ? CodeBlock.of("$L.strings($L, $L)", reader, name, elementName)
                : CodeBlock.of("$L.list($L, $L)", reader, name, element(element, elementName, depth));
    }

    private static boolean isText(FieldType type) {
        return type instanceof Scalar scalar
                && scalar.kind() == ScalarKind.STRING
                && scalar.enumeration().isEmpty();
    }

    private CodeBlock element(FieldType type, CodeBlock name, int depth) {
        CodeBlock reader = CodeBlock.of("in$L", depth + 1);
        return CodeBlock.of("$L -> $L", reader, member(reader, name, type, depth + 1));
    }

    private CodeBlock map(CodeBlock reader, CodeBlock name, MapOf map, int depth) {
        if (map.entry().isEmpty()) {
            return CodeBlock.of("$L.map($L, $L)", reader, name, element(map.value(), CodeBlock.of("null"), depth));
        }
        Entry entry = map.entry().get();
        return CodeBlock.of(
                "$L.map($L, $L, $L, $L)",
                reader,
                name,
                entry.element().map(Literals::of).orElse(CodeBlock.of("null")),
                Literals.of(entry.key()),
                element(map.value(), Literals.of(entry.value()), depth));
    }
}
