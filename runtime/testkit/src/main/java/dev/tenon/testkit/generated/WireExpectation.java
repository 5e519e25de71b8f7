package dev.tenon.testkit.generated;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.MapForm;
import dev.tenon.spec.model.ScalarKind;
import dev.tenon.testkit.internal.records.JsonGroups;
import dev.tenon.testkit.internal.text.EncodedText;
import dev.tenon.testkit.internal.text.ScalarTexts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must arrive under one wire name.
 *
 * @param type how the value is written
 * @param value the value that was put into the request
 */
record WireExpectation(ParameterType type, Object value) {
    /** What must arrive of a map, by wire name. */
    static Map<String, WireExpectation> of(ParameterType.MapOf type, String name, Map<String, Object> values) {
        Map<String, WireExpectation> wire = new LinkedHashMap<>();
        if (type.form() instanceof MapForm.Entries entries) {
            ParameterType.Scalar text = new ParameterType.Scalar(ScalarKind.STRING, Optional.empty());
            values.forEach((key, value) -> {
                String entry = name + "." + (entries.base() + wire.size() / 2) + ".";
                wire.put(entry + entries.key(), new WireExpectation(text, key));
                wire.put(entry + entries.value(), new WireExpectation(type.value(), value));
            });
        } else if (type.form() instanceof MapForm.Members) {
            values.forEach((key, value) -> wire.put(name + "." + key, new WireExpectation(type.value(), value)));
        } else {
            wire.put(name, new WireExpectation(type, values));
        }
        return wire;
    }

    /** What is wrong with the text that arrived; null if nothing is. */
    @Nullable String complaint(@Nullable String arrived) {
        if (arrived == null) {
            return "did not arrive";
        }
        return matches(arrived) ? null : "arrived as <" + arrived + "> and should be <" + value + ">";
    }

    private boolean matches(String arrived) {
        if (type instanceof ParameterType.EncodedList list) {
            List<String> expected = ((List<?>) value).stream().map(this::text).toList();
            return EncodedText.list(list, arrived).filter(expected::equals).isPresent();
        }
        if (type instanceof ParameterType.MapOf map && value instanceof Map<?, ?> members) {
            Map<Object, String> expected = new LinkedHashMap<>();
            members.forEach((key, member) -> expected.put(key, text(member)));
            return EncodedText.map(map, arrived).filter(expected::equals).isPresent();
        }
        if (type instanceof ParameterType.JsonText json) {
            return JsonGroups.write(json.content(), value).equals(JsonValue.parse(arrived));
        }
        if (value instanceof Float || value instanceof Double || value instanceof BigDecimal) {
            return new BigDecimal(arrived).compareTo(new BigDecimal(value.toString())) == 0;
        }
        return text(value).equals(arrived);
    }

    private String text(Object single) {
        ParameterType.Scalar scalar = type instanceof ParameterType.EncodedList list
                ? list.element()
                : type instanceof ParameterType.MapOf map ? map.value() : (ParameterType.Scalar) type;
        return ScalarTexts.text(single, scalar.format());
    }
}
