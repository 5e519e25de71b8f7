package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.ResponseField;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the body that makes a structure too wide for a record: over its builder, filled by several methods. */
final class WideDecoders {
    /** So many fields keep a method far from the limit of 64 kB, and short enough to be compiled at run time. */
    private static final int FIELDS_PER_METHOD = 256;

    private WideDecoders() {}

    /** Gives the body, and adds the methods it calls to the type. */
    static CodeBlock body(TypeSpec.Builder type, ClassName record, List<ResponseField> fields) {
        ClassName builder = Builders.of(record);
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T builder = new $T()", builder, builder);
        for (int from = 0; from < fields.size(); from += FIELDS_PER_METHOD) {
            String method = "fill" + record.simpleName() + from;
            CodeBlock.Builder body = CodeBlock.builder();
            for (ResponseField field : fields.subList(from, Math.min(from + FIELDS_PER_METHOD, fields.size()))) {
                body.addStatement("builder.$N = values.next()", field.javaName());
            }
            type.addMethod(MethodSpec.methodBuilder(method)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(RuntimeTypes.READER, "values")
                    .addParameter(builder, "builder")
                    .addCode(body.build())
                    .build());
            code.addStatement("$N(values, builder)", method);
        }
        return code.addStatement("return new $T(builder)", record).build();
    }
}
