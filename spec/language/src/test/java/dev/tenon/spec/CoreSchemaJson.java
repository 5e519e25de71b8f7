package dev.tenon.spec;

import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlNode.Entry;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import dev.tenon.spec.yaml.YamlNode.YamlScalar;
import dev.tenon.spec.yaml.YamlNode.YamlSequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns nodes into the JSON that an editor's schema check sees: plain values by the core schema of YAML 1.2. */
final class CoreSchemaJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** JSON has no infinity; a schema sees a number all the same. */
    private static final BigDecimal BEYOND_ANY_LIMIT = new BigDecimal("1e999");

    private CoreSchemaJson() {}

    static JsonNode of(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            ObjectNode object = JSON.objectNode();
            for (Entry entry : mapping.entries()) {
                object.set(entry.key().text(), of(entry.value()));
            }
            return object;
        }
        if (node instanceof YamlSequence sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.items().forEach(item -> array.add(of(item)));
            return array;
        }
        YamlScalar scalar = (YamlScalar) node;
        return scalar.plain() ? plain(scalar.text()) : JSON.stringNode(scalar.text());
    }

    private static JsonNode plain(String text) {
        if (text.matches("|~|null|Null|NULL")) {
            return JSON.nullNode();
        }
        if (text.matches("true|True|TRUE|false|False|FALSE")) {
            return JSON.booleanNode(text.charAt(0) == 't' || text.charAt(0) == 'T');
        }
        if (text.matches("[-+]?[0-9]+")) {
            return JSON.numberNode(new BigInteger(text));
        }
        if (text.matches("0o[0-7]+")) {
            return JSON.numberNode(new BigInteger(text.substring(2), 8));
        }
        if (text.matches("0x[0-9a-fA-F]+")) {
            return JSON.numberNode(new BigInteger(text.substring(2), 16));
        }
        if (text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")) {
            return JSON.numberNode(new BigDecimal(text));
        }
        return text.matches("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)")
                ? JSON.numberNode(BEYOND_ANY_LIMIT)
                : JSON.stringNode(text);
    }
}
