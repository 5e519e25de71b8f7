package dev.tenon.ecs.examples;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The leaves of a tree that stands in a file as JSON, by path. */
final class ExpectedLeaves {
    private final Map<String, String> leaves = new TreeMap<>();

    private ExpectedLeaves() {}

    static Map<String, String> of(Path file) {
        ExpectedLeaves expected = new ExpectedLeaves();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
            parser.nextToken();
            expected.value(parser, "");
        }
        return expected.leaves;
    }

    private void value(JsonParser parser, String path) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                value(parser, path + "/" + name);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                value(parser, path + "[" + index + "]");
            }
        } else {
            leaves.put(path, parser.getString());
        }
    }
}
