package dev.tenon.packages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A software bill of materials in the form of CycloneDX, as far as the tests look at it.
 *
 * @param serialNumber its number
 * @param timestamp when it says it was made
 * @param components group, name and version of each component
 */
record ComponentList(String serialNumber, String timestamp, List<String> components) {
    static ComponentList of(Path file) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
            parser.nextToken();
            Map<?, ?> root = (Map<?, ?>) Objects.requireNonNull(value(parser));
            Map<?, ?> metadata = (Map<?, ?>) Objects.requireNonNull(root.get("metadata"));
            List<?> components = root.get("components") instanceof List<?> list ? list : List.of();
            return new ComponentList(
                    String.valueOf(root.get("serialNumber")),
                    String.valueOf(metadata.get("timestamp")),
                    components.stream()
                            .map(component -> (Map<?, ?>) component)
                            .map(component -> component.get("group") + ":" + component.get("name") + ":"
                                    + component.get("version"))
                            .sorted()
                            .toList());
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> object = new HashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return parser.getString();
    }
}
