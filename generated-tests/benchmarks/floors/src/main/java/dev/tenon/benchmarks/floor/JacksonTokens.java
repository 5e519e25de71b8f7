package dev.tenon.benchmarks.floor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What the decoders on jackson-core share. */
final class JacksonTokens {
    private JacksonTokens() {}

    /** The first name of the object that the parser stands on or before. */
    static @Nullable String enter(JsonParser in) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            in.nextToken();
        }
        return in.nextName();
    }

    static boolean flag(JsonParser in) {
        return Boolean.TRUE.equals(in.nextBooleanValue());
    }

    static double number(JsonParser in) {
        in.nextToken();
        return in.getDoubleValue();
    }

    static List<String> texts(JsonParser in) {
        List<String> all = new ArrayList<>(4);
        enter(in);
        in.nextToken();
        String text;
        while ((text = in.nextStringValue()) != null) {
            all.add(text);
        }
        in.nextToken();
        return all;
    }

    static void skip(JsonParser in) {
        in.nextToken();
        in.skipChildren();
    }
}
