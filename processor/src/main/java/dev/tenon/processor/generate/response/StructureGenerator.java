package dev.tenon.processor.generate.response;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Component;
import dev.tenon.processor.generate.Generator;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.Target;
import dev.tenon.processor.generate.response.NamedNumbers.Numbered;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.NamedStructure;
import dev.tenon.spec.model.ResponseField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes a record for each structure that a service names, and one class that knows them all by their numbers. A record makes
 * itself of what a reader gives, and asks for structures by number, so it may hold itself.
 */
public final class StructureGenerator implements Generator {
    private static final String READ = "read";

    private final Target target;
    private final FieldFacts facts;

    public StructureGenerator(Target target) {
        this.target = target;
        this.facts = new FieldFacts(target.language());
    }

    @Override
    public Stream<JavaFile> generate(ApiModel model) {
        List<NamedStructure> structures = model.service().structures();
        if (structures.isEmpty()) {
            return Stream.empty();
        }
        NamedNumbers numbers = new NamedNumbers(target, model.service());
        return Stream.concat(structures.stream().map(structure -> record(structure, numbers)), Stream.of(all(numbers)))
                .map(target::file);
    }

    private TypeSpec.Builder record(NamedStructure structure, NamedNumbers numbers) {
        ClassName name = target.type(structure.name());
        MemberReaders readers = new MemberReaders(name, numbers, inner -> numbers.of(structure, inner));
        String prose = Optional.ofNullable(Javadocs.prose(structure.text(), target.language()))
                .orElse("A structure that responses hold.");
        TypeSpec.Builder type = record(name, name, structure.fields(), prose, readers);
        ResponseTypes.holders(structure.fields())
                .forEach((inner, holder) -> type.addType(record(
                                name.nestedClass(inner.typeName()),
                                name,
                                inner.fields(),
                                facts.structure(holder),
                                readers)
                        .build()));
        return type;
    }

    private TypeSpec.Builder record(
            ClassName name, ClassName around, List<ResponseField> fields, String paragraph, MemberReaders readers) {
        List<Component> components = ResponseTypes.components(fields, around, facts);
        TypeSpec.Builder type = ResponseRecords.of(name, components, fields, List.of(paragraph), readers);
        new Withers(CodeBlock.of(READ), name, components).addTo(type);
        return type.addMethod(MethodSpec.methodBuilder(READ)
                .addModifiers(Modifier.STATIC)
                .returns(name)
                .addParameter(RuntimeTypes.READER, "in")
                .addStatement("return $L", readers.made(name, fields))
                .build());
    }

    private static TypeSpec.Builder all(NamedNumbers numbers) {
        TypeSpec.Builder type = TypeSpec.classBuilder(numbers.owner())
                .addJavadoc(Javadocs.of("Makes the records of structures that several responses hold."))
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        CodeBlock.Builder cases = CodeBlock.builder();
        int number = 0;
        for (Numbered structure : numbers.all()) {
            type.addField(FieldSpec.builder(TypeName.INT, structure.name(), Modifier.STATIC, Modifier.FINAL)
                    .initializer("$L", --number)
                    .build());
            cases.addStatement("case $N -> $T.$N(in)", structure.name(), structure.record(), READ);
        }
        return type.addMethod(MethodSpec.methodBuilder("structure")
                .addModifiers(Modifier.STATIC)
                .returns(Object.class)
                .addParameter(TypeName.INT, "number")
                .addParameter(RuntimeTypes.READER, "in")
                .addCode("return switch (number) {\n$>$L", cases.build())
                .addStatement(
                        "default -> throw new $T($S + number)",
                        IllegalArgumentException.class,
                        "no structure has the number ")
                .addCode("$<};\n")
                .build());
    }
}
