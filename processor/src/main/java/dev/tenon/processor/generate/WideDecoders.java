package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.ResponseField;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the body that makes a structure too wide for a record: over a holder, filled by several methods. */
final class WideDecoders {
    /** So many fields keep a method far from the limit of 64 kB, and short enough to be compiled at run time. */
    private static final int FIELDS_PER_METHOD = 256;

    private WideDecoders() {}

    /** Gives the body, and adds the methods it calls to the type. */
    static CodeBlock body(TypeSpec.Builder type, ClassName record, List<ResponseField> fields) {
        ClassName holder = ResponseTypes.holder(record);
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T holder = new $T()", holder, holder);
        for (int from = 0; from < fields.size(); from += FIELDS_PER_METHOD) {
            String method = "fill" + record.simpleName() + from;
            CodeBlock.Builder body = CodeBlock.builder();
            for (ResponseField field : fields.subList(from, Math.min(from + FIELDS_PER_METHOD, fields.size()))) {
                body.addStatement("holder.$N = values.next()", field.javaName());
            }
            type.addMethod(MethodSpec.methodBuilder(method)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(RuntimeTypes.READER, "values")
                    .addParameter(holder, "holder")
                    .addCode(body.build())
                    .build());
            code.addStatement("$N(values, holder)", method);
        }
        return code.addStatement("return new $T(holder)", record).build();
    }
}
