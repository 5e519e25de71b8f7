package dev.tenon.testkit.internal.response;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.testkit.internal.text.ScalarTexts;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a response as JSON. */
final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    static String write(List<ResponseField> fields, Map<String, ?> values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new JsonWriter(generator).structure(fields, values);
        }
        return text.toString();
    }

    private void structure(List<ResponseField> fields, Map<?, ?> values) {
        out.writeStartObject();
        values.forEach((key, value) -> {
            String name = String.valueOf(key);
            out.writeName(name);
            value(Fields.type(fields, name), value);
        });
        out.writeEndObject();
    }

    private void value(@Nullable FieldType type, @Nullable Object value) {
        if (type instanceof FieldType.MapOf && value instanceof Map<?, ?> map) {
            map(type, map);
        } else if (value instanceof Map<?, ?> structure) {
            structure(Fields.inside(type), structure);
        } else if (value instanceof List<?> list) {
            list(type, list);
        } else {
            scalar(type, value);
        }
    }

    private void map(FieldType type, Map<?, ?> values) {
        out.writeStartObject();
        values.forEach((key, value) -> {
            out.writeName(String.valueOf(key));
            value(Fields.element(type), value);
        });
        out.writeEndObject();
    }

    private void list(@Nullable FieldType type, List<?> values) {
        boolean wrapped = Fields.elementName(type).isPresent();
        if (wrapped) {
            out.writeStartObject();
            out.writeName(Fields.elementName(type).orElseThrow());
        }
        out.writeStartArray();
        for (Object value : values) {
            value(Fields.element(type), value);
        }
        out.writeEndArray();
        if (wrapped) {
            out.writeEndObject();
        }
    }

    private void scalar(@Nullable FieldType type, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof JsonValue json) {
            out.writeRawValue(json.toString());
        } else if (value instanceof Boolean flag && Fields.format(type).isEmpty()) {
            out.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Float number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            out.writeNumber(number);
        } else {
            out.writeString(ScalarTexts.text(value, Fields.format(type)));
        }
    }
}
