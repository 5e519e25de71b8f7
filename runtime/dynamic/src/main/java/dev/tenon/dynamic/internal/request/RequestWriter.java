package dev.tenon.dynamic.internal.request;

import dev.tenon.runtime.generated.JsonMembers;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.EncodedList;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.MapForm;
import dev.tenon.spec.model.ParameterType.MapOf;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ParameterType.Scalar;
import dev.tenon.spec.model.ScalarKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes typed values as the parameters that generated code would write. */
final class RequestWriter {
    private final ParameterSink sink;

    RequestWriter(ParameterSink sink) {
        this.sink = sink;
    }

    /** Writes what is present of some parameters; see {@link TypedValues}. */
    void write(List<Parameter> parameters, Map<String, ?> values) {
        for (Parameter parameter : parameters) {
            Object value = values.get(parameter.wireName());
            if (value != null) {
                write(parameter.wireName(), parameter.type(), value);
            }
        }
    }

    private void write(String name, ParameterType type, Object value) {
        if (type instanceof Scalar scalar) {
            sink.put(name, value, scalar.format().orElse(""));
        } else if (type instanceof EncodedList list) {
            encoded(name, list, (List<?>) value);
        } else if (type instanceof MapOf map) {
            map(name, map, members(value));
        } else if (type instanceof JsonText json) {
            sink.put(name, json(json.content(), value));
        } else if (type instanceof Group group) {
            sink.begin(name);
            write(group.members(), members(value));
            sink.end();
        } else {
            repeated(name, (Repeated) type, (List<?>) value);
        }
    }

    private void encoded(String name, EncodedList list, List<?> values) {
        String format = list.element().format().orElse("");
        if (isPlainTime(list.element()) && list.separator().isEmpty()) {
            sink.putJsonArray(name, values);
        } else if (isPlainTime(list.element())) {
            sink.putSeparated(name, values, list.separator().get());
        } else if (list.separator().isEmpty()) {
            sink.putJsonArray(name, values, format);
        } else {
            sink.putSeparated(name, values, list.separator().get(), format);
        }
    }

    /** Times without a format keep their fraction in lists and JSON. */
    private static boolean isPlainTime(Scalar element) {
        return element.kind() == ScalarKind.TIMESTAMP && element.format().isEmpty();
    }

    private void map(String name, MapOf map, Map<String, ?> values) {
        String format = map.value().format().orElse("");
        if (map.form() instanceof MapForm.Entries entries) {
            sink.putEntries(name, values, entries.key(), entries.value(), format, entries.base());
        } else if (map.form() instanceof MapForm.Members) {
            sink.putMembers(name, values, format);
        } else if (isPlainTime(map.value())) {
            sink.putJsonObject(name, values);
        } else {
            sink.putJsonObject(name, values, format);
        }
    }

    private void repeated(String name, Repeated repeated, List<?> values) {
        if (!(repeated.element() instanceof Group group)) {
            String format = ((Scalar) repeated.element()).format().orElse("");
            sink.putRepeated(name, values, format, repeated.base());
            return;
        }
        int number = repeated.base();
        for (Object value : values) {
            sink.begin(name, number++);
            write(group.members(), members(value));
            sink.end();
        }
    }

    private static @Nullable JsonValue json(ParameterType content, Object value) {
        if (content instanceof Group group) {
            return object(group, members(value));
        }
        Group group = (Group) ((Repeated) content).element();
        return JsonMembers.groups((List<?>) value, each -> object(group, members(each)));
    }

    private static JsonValue object(Group group, Map<String, ?> values) {
        JsonMembers json = new JsonMembers();
        for (Parameter member : group.members()) {
            Object value = values.get(member.wireName());
            if (value != null) {
                member(json, member, value);
            }
        }
        return json.object();
    }

    private static void member(JsonMembers json, Parameter member, Object value) {
        String name = member.wireName();
        ParameterType type = member.type() instanceof JsonText text ? text.content() : member.type();
        if (type instanceof EncodedList list && list.separator().isPresent()) {
            String format = list.element().format().orElse("");
            json.putSeparated(name, (List<?>) value, list.separator().get(), format);
        } else if (type instanceof Group group) {
            json.putGroup(name, members(value), each -> object(group, each));
        } else if (type instanceof Repeated repeated && repeated.element() instanceof Group group) {
            json.putGroups(name, (List<?>) value, each -> object(group, members(each)));
        } else {
            json.put(name, value, format(type).orElse(""));
        }
    }

    private static Optional<String> format(ParameterType type) {
        if (type instanceof Scalar scalar) {
            return scalar.format();
        }
        if (type instanceof EncodedList list) {
            return list.element().format();
        }
        return type instanceof MapOf map ? map.value().format() : format(((Repeated) type).element());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> members(Object value) {
        return (Map<String, ?>) value;
    }
}
