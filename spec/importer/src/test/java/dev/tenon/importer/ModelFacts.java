package dev.tenon.importer;

import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.source.SourceLocation;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything a model says, one line for each value. Whatever the model gets one day is among the lines without being named here. What is
 * told apart by a name stands under its name, so that order is no fact.
 */
final class ModelFacts {
    private final Set<String> lines = new TreeSet<>();

    private ModelFacts() {}

    static Set<String> of(Record model) throws ReflectiveOperationException {
        ModelFacts facts = new ModelFacts();
        facts.components(model, "");
        return facts.lines;
    }

    private void components(Record value, String path) throws ReflectiveOperationException {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object inside = component.getAccessor().invoke(value);
            String below = path + "." + component.getName();
            if (component.getName().equals("sources")
                    && inside instanceof List<?> list
                    && list.get(0) instanceof String) {
                lines.add(below + " = " + new TreeSet<Object>(list));
            } else {
                value(inside, below);
            }
        }
    }

    private void value(Object value, String path) throws ReflectiveOperationException {
        if (value instanceof SourceLocation) {
            return;
        }
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                value(optional.get(), path);
            }
        } else if (value instanceof OptionalInt number) {
            number.ifPresent(present -> lines.add(path + " = " + present));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, text) -> lines.add(path + "." + key + " = " + text));
        } else if (value instanceof Collection<?> collection
                && collection.stream().allMatch(Record.class::isInstance)) {
            for (Object element : collection) {
                value(element, path + "[" + name(element) + "]");
            }
        } else if (value instanceof Record record) {
            String type = record.getClass().getSimpleName();
            lines.add(path + " is a " + type);
            components(record, path);
        } else {
            lines.add(path + " = " + text(value));
        }
    }

    private static String text(Object value) {
        return value instanceof Set<?> set
                ? set.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    private static String name(Object element) throws ReflectiveOperationException {
        if (element instanceof ErrorCode.Row row) {
            return (row.http().isPresent() ? row.http().getAsInt() + " " : "") + row.message();
        }
        return String.valueOf(
                element.getClass().getRecordComponents()[0].getAccessor().invoke(element));
    }
}
