package dev.tenon.runtime.internal.decode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON that need not be quite JSON: raw line ends, comments, commas too many, quotes of the other kind. */
final class LenientJson {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_VALUES = 2_000;
    private static final int MAX_TEXT = 1 << 20;
    /** What a refusal fits into without growing. */
    private static final int FEW = 8;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(MAX_TEXT)
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_YAML_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_MISSING_VALUES,
                    JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private int values;

    private LenientJson() {}

    /** The members of an object, or of the first object in an array. */
    static Map<String, Object> read(Document text, int start) {
        Map<String, Object> members = new LinkedHashMap<>(FEW);
        try (JsonParser parser =
                FACTORY.createParser(ObjectReadContext.empty(), text.bytes(), start, text.end() - start)) {
            JsonToken token = parser.nextToken();
            while (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            if (token == JsonToken.START_OBJECT) {
                new LenientJson().object(parser, members, 1);
            }
        } catch (JacksonException unreadable) {
            // What was read so far counts.
        }
        return members;
    }

    private void object(JsonParser parser, Map<String, Object> members, int depth) {
        String name;
        while ((name = parser.nextName()) != null && values++ < MAX_VALUES) {
            String text = parser.nextStringValue();
            JsonToken token = parser.currentToken();
            if (text != null) {
                MemberTree.put(members, name, text);
            } else if (token == JsonToken.START_OBJECT && depth < MAX_DEPTH) {
                Map<String, Object> inner = new LinkedHashMap<>(FEW);
                // Before it is read, so that what was read of it stays when the rest cannot be.
                MemberTree.put(members, name, inner);
                object(parser, inner, depth + 1);
            } else if (token == JsonToken.START_ARRAY && depth < MAX_DEPTH) {
                List<Object> list = new ArrayList<>();
                MemberTree.put(members, name, list);
                array(parser, list, depth + 1);
            } else {
                add(members, name, scalar(parser, token));
            }
        }
    }

    private static void add(Map<String, Object> members, String name, @Nullable String text) {
        if (text != null) {
            MemberTree.put(members, name, text);
        }
    }

    private void array(JsonParser parser, List<Object> list, int depth) {
        JsonToken token;
        while ((token = parser.nextToken()) != null && token != JsonToken.END_ARRAY && values++ < MAX_VALUES) {
            if (token == JsonToken.START_OBJECT && depth < MAX_DEPTH) {
                Map<String, Object> inner = new LinkedHashMap<>(FEW);
                list.add(inner);
                object(parser, inner, depth + 1);
            } else if (token == JsonToken.START_ARRAY && depth < MAX_DEPTH) {
                List<Object> inner = new ArrayList<>();
                list.add(inner);
                array(parser, inner, depth + 1);
            } else {
                String text = scalar(parser, token);
                if (text != null) {
                    list.add(text);
                }
            }
        }
    }

    private static @Nullable String scalar(JsonParser parser, @Nullable JsonToken token) {
        if (token == null || token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token.isStructStart()) {
            parser.skipChildren();
            return null;
        }
        return parser.getString();
    }
}
