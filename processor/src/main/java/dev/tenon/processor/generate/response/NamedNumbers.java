package dev.tenon.processor.generate.response;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.tenon.processor.generate.Target;
import dev.tenon.spec.model.FieldType.Struct;
import dev.tenon.spec.model.NamedStructure;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The constants that stand for the named structures of a service, and for the structures described in one, where a reader is
 * asked for them. Their numbers are below zero, those of the structures of an operation above.
 */
public final class NamedNumbers {
    /**
     * A structure with its constant.
     *
     * @param name the constant
     * @param record the record
     * @param fields the fields
     */
    record Numbered(String name, ClassName record, List<ResponseField> fields) {}

    private final ClassName owner;
    private final NameAllocator constants = new NameAllocator();
    private final List<Numbered> all = new ArrayList<>();

    public NamedNumbers(Target target, Service service) {
        this.owner = target.ofService(service, "Structures");
        for (NamedStructure structure : service.structures()) {
            ClassName record = target.type(structure.name());
            add(structure.name(), record, structure.fields());
            ResponseTypes.structs(structure.fields())
                    .forEach(inner -> add(
                            structure.name() + "." + inner.typeName(),
                            record.nestedClass(inner.typeName()),
                            inner.fields()));
        }
    }

    private void add(String path, ClassName record, List<ResponseField> fields) {
        all.add(new Numbered(constants.newName(constant(path.replace('.', '_')), path), record, fields));
    }

    /** The name of a type as that of a constant. */
    static String constant(String typeName) {
        return typeName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** The class that has the constants. */
    ClassName owner() {
        return owner;
    }

    List<Numbered> all() {
        return List.copyOf(all);
    }

    /** The number of a named structure. */
    CodeBlock of(NamedStructure structure) {
        return CodeBlock.of("$T.$N", owner, constants.get(structure.name()));
    }

    /** The number of a structure that is described in a named one. */
    CodeBlock of(NamedStructure around, Struct inner) {
        return CodeBlock.of("$T.$N", owner, constants.get(around.name() + "." + inner.typeName()));
    }

    /** The expression that makes the record of a {@code number} of what {@code in} gives. */
    CodeBlock made() {
        return CodeBlock.of("$T.structure(number, in)", owner);
    }
}
