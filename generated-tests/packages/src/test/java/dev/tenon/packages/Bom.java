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
 * A list of parts, as far as the tests look at it.
 *
 * @param serialNumber the number of the list
 * @param timestamp when it says it was made
 * @param components group, name and version of each part
 */
record Bom(String serialNumber, String timestamp, List<String> components) {
    static Bom of(Path file) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
            parser.nextToken();
            Map<?, ?> root = (Map<?, ?>) Objects.requireNonNull(value(parser));
            Map<?, ?> metadata = (Map<?, ?>) Objects.requireNonNull(root.get("metadata"));
            List<?> parts = root.get("components") instanceof List<?> list ? list : List.of();
            return new Bom(
                    String.valueOf(root.get("serialNumber")),
                    String.valueOf(metadata.get("timestamp")),
                    parts.stream()
                            .map(part -> (Map<?, ?>) part)
                            .map(part -> part.get("group") + ":" + part.get("name") + ":" + part.get("version"))
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
