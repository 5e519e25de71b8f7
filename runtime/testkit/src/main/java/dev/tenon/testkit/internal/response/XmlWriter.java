package dev.tenon.testkit.internal.response;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.testkit.internal.text.ScalarTexts;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a response as XML; a list without an element name becomes repeated siblings. */
final class XmlWriter {
    private final XMLStreamWriter out;

    private XmlWriter(XMLStreamWriter out) {
        this.out = out;
    }

    static String write(String root, List<ResponseField> fields, Map<String, ?> values) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            new XmlWriter(writer).structure(root, fields, values);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a response cannot be written as XML", e);
        }
        return text.toString();
    }

    private void structure(String name, List<ResponseField> fields, Map<?, ?> values) throws XMLStreamException {
        if (values.isEmpty()) {
            out.writeEmptyElement(name);
            return;
        }
        out.writeStartElement(name);
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            String field = String.valueOf(entry.getKey());
            value(field, Fields.type(fields, field), entry.getValue());
        }
        out.writeEndElement();
    }

    private void value(String name, @Nullable FieldType type, @Nullable Object value) throws XMLStreamException {
        if (type instanceof FieldType.MapOf map && value instanceof Map<?, ?> values) {
            map(name, map, values);
        } else if (value instanceof JsonValue json) {
            json(name, json);
        } else if (value instanceof Map<?, ?> structure) {
            structure(name, Fields.inside(type), structure);
        } else if (value instanceof List<?> list) {
            list(name, type, list);
        } else {
            scalar(name, type, value);
        }
    }

    private void map(String name, FieldType.MapOf type, Map<?, ?> values) throws XMLStreamException {
        Optional<FieldType.Entry> entry = type.entry();
        boolean around = entry.isEmpty() || entry.get().element().isPresent();
        if (around) {
            out.writeStartElement(name);
        }
        for (Map.Entry<?, ?> each : values.entrySet()) {
            String key = String.valueOf(each.getKey());
            if (entry.isEmpty()) {
                value(key, type.value(), each.getValue());
            } else {
                out.writeStartElement(entry.get().element().orElse(name));
                scalar(entry.get().key(), null, key);
                value(entry.get().value(), type.value(), each.getValue());
                out.writeEndElement();
            }
        }
        if (around) {
            out.writeEndElement();
        }
    }

    /** An object as its members, and an array as an element for each of what it holds. */
    private void json(String name, JsonValue json) throws XMLStreamException {
        if (json instanceof JsonValue.JsonArray) {
            for (JsonValue element : json.elements()) {
                json(name, element);
            }
        } else if (json instanceof JsonValue.JsonObject) {
            out.writeStartElement(name);
            for (Map.Entry<String, JsonValue> member : json.members().entrySet()) {
                json(member.getKey(), member.getValue());
            }
            out.writeEndElement();
        } else {
            scalar(name, null, json.text());
        }
    }

    private void list(String name, @Nullable FieldType type, List<?> values) throws XMLStreamException {
        String element = Fields.elementName(type).orElse(null);
        if (element == null) {
            for (Object value : values) {
                value(name, Fields.element(type), value);
            }
        } else if (values.isEmpty()) {
            out.writeEmptyElement(name);
        } else {
            out.writeStartElement(name);
            for (Object value : values) {
                value(element, Fields.element(type), value);
            }
            out.writeEndElement();
        }
    }

    private void scalar(String name, @Nullable FieldType type, @Nullable Object value) throws XMLStreamException {
        String text = text(type, value);
        if (text.isEmpty()) {
            out.writeEmptyElement(name);
            return;
        }
        out.writeStartElement(name);
        characters(text);
        out.writeEndElement();
    }

    /**
     * Writes a text. A carriage return is written as a reference, or a reader would take it for a line feed; what XML cannot
     * hold at all, such as most control characters, becomes U+FFFD.
     */
    private void characters(String text) throws XMLStreamException {
        String[] lines = XmlNames.legal(text).split("\r", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                out.writeEntityRef("#13");
            }
            out.writeCharacters(lines[i]);
        }
    }

    private static String text(@Nullable FieldType type, @Nullable Object value) {
        return value == null ? "" : ScalarTexts.text(value, Fields.format(type));
    }
}
