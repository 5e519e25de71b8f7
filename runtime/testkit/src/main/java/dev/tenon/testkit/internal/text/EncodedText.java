package dev.tenon.testkit.internal.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Lists that a parameter carries as text. */
public final class EncodedText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private EncodedText() {}

    /** Reads a JSON array of scalars; empty when the text is anything else. */
    public static Optional<List<String>> jsonArray(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return Optional.empty();
            }
            List<String> elements = new ArrayList<>();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == null || !token.isScalarValue()) {
                    return Optional.empty();
                }
                elements.add(parser.getString());
            }
            return parser.nextToken() == null ? Optional.of(elements) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Reads values separated by commas. */
    public static List<String> commaList(String text) {
        return List.of(text.split(",", -1));
    }

    /** Reads a JSON object of scalars; empty when the text is anything else. */
    public static Optional<Map<String, String>> jsonObject(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, String> members = new LinkedHashMap<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                if (!parser.nextToken().isScalarValue()) {
                    return Optional.empty();
                }
                members.put(name, parser.getString());
            }
            return Optional.of(members);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Whether a text is one JSON object. */
    public static boolean isJsonObject(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }
}
