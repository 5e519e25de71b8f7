package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.ResponseField;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the body that reads a structure too wide for a record: over a holder, its cases spread over several methods. */
final class WideDecoders {
    /** So many cases keep a method far from the limit of 64 kB. */
    private static final int CASES_PER_METHOD = 256;

    private final TypeSpec.Builder type;
    private final CaseWriter cases;

    /** Writes the statements of one case. */
    interface CaseWriter {
        void write(ResponseField field, CodeBlock target, CodeBlock.Builder code);
    }

    WideDecoders(TypeSpec.Builder type, CaseWriter cases) {
        this.type = type;
        this.cases = cases;
    }

    /** Gives the body, and adds the methods it calls to the type. */
    CodeBlock body(ClassName record, List<ResponseField> fields) {
        ClassName holder = ResponseTypes.holder(record);
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$T parts = new $T()", holder, holder)
                .addStatement("int field")
                .beginControlFlow("while ((field = cursor.nextField()) >= 0)");
        int next = 0;
        for (int from = 0; from < fields.size(); from += CASES_PER_METHOD) {
            String method = "read" + record.simpleName() + from;
            CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("switch (field)");
            int first = next;
            for (ResponseField field : fields.subList(from, Math.min(from + CASES_PER_METHOD, fields.size()))) {
                body.add("case $L", next++);
                for (int alias = 0; alias < field.aliases().size(); alias++) {
                    body.add(", $L", next++);
                }
                body.add(" -> ");
                cases.write(field, CodeBlock.of("parts.$N", field.javaName()), body);
            }
            type.addMethod(MethodSpec.methodBuilder(method)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(RuntimeTypes.CURSOR, "cursor")
                    .addParameter(TypeName.INT, "field")
                    .addParameter(holder, "parts")
                    .addCode(body.endControlFlow().build())
                    .build());
            code.beginControlFlow("if (field >= $L && field < $L)", first, next)
                    .addStatement("$N(cursor, field, parts)", method)
                    .endControlFlow();
        }
        code.endControlFlow();
        for (ResponseField field : fields) {
            if (field.always() && !(field.type() instanceof ListOf)) {
                code.addStatement("cursor.required(parts.$N, $L)", field.javaName(), Literals.of(field.wireName()));
            }
        }
        return code.addStatement("return new $T(parts)", record).build();
    }
}
