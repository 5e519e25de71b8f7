package dev.tenon.spec;

import dev.tenon.spec.model.NamedStructure;
import dev.tenon.spec.model.RequestStructure;
import dev.tenon.spec.source.Printable;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Writes records as an indented text, leaving out what is empty. */
final class Outline {
    private final StringBuilder text = new StringBuilder();

    private Outline() {}

    static String of(Record root) {
        Outline outline = new Outline();
        outline.value("", root.getClass().getSimpleName(), root);
        return outline.text.toString();
    }

    private void value(String indent, String name, @Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(found -> value(indent, name, found));
        } else if (value instanceof OptionalInt optional) {
            optional.ifPresent(found -> value(indent, name, found));
        } else if (value instanceof NamedStructure structure) {
            named(indent, name, structure);
        } else if (value instanceof RequestStructure structure) {
            named(indent, name, structure);
        } else if (value instanceof Record record) {
            text.append(indent)
                    .append(name)
                    .append(": ")
                    .append(record.getClass().getSimpleName())
                    .append('\n');
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                value(indent + "  ", component.getName(), read(component, record));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> value(indent, name + "[" + Printable.line(String.valueOf(key)) + "]", entry));
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(item -> value(indent, name, item));
        } else if (!Boolean.FALSE.equals(value)) {
            String shown = Printable.line(String.valueOf(value));
            text.append(indent)
                    .append(name)
                    .append(": ")
                    .append(shown.isBlank() ? "''" : shown)
                    .append('\n');
        }
    }

    /** Its fields stand where the service declares it, and nowhere else: they may lead back to it. */
    private void named(String indent, String name, NamedStructure structure) {
        text.append(indent).append(name).append(": ").append(structure.name()).append('\n');
        if (name.equals("structures")) {
            value(indent + "  ", "text", structure.text());
            value(indent + "  ", "fields", structure.fields());
        }
    }

    private void named(String indent, String name, RequestStructure structure) {
        text.append(indent).append(name).append(": ").append(structure.name()).append('\n');
        if (name.equals("requestStructures")) {
            value(indent + "  ", "text", structure.text());
            value(indent + "  ", "members", structure.members());
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError("a record without its accessor", failure);
        }
    }
}
