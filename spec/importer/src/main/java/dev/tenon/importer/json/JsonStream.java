package dev.tenon.importer.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Walks through a JSON document value by value. It is positioned at a value; reading it moves past that value, and
 * unread values are skipped, so that a document of many megabytes needs no more memory than one of its members.
 */
public final class JsonStream implements AutoCloseable {
    private static final int DEEPEST = 200;
    private static final int LONGEST_TEXT = 8_000_000;
    private static final int LONGEST_NAME = 10_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private final JsonParser parser;

    private JsonStream(JsonParser parser) {
        this.parser = parser;
    }

    /** Says why a document is no JSON that is read here, with the place. */
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String message, @Nullable JacksonException cause) {
            super(message, cause);
        }

        /** Returns one line. */
        public String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** Reads a whole document; the reader gets a stream positioned at its value. */
    public static void read(byte[] bytes, Consumer<JsonStream> reader) {
        try (JsonStream stream = new JsonStream(FACTORY.createParser(ObjectReadContext.empty(), bytes))) {
            stream.parser.nextToken();
            reader.accept(stream);
            stream.skip();
            if (stream.parser.nextToken() != null) {
                throw new Malformed("text follows the end of the JSON value", null);
            }
        } catch (JacksonException failure) {
            boolean limit = failure instanceof StreamConstraintsException;
            throw new Malformed(
                    (limit ? "JSON beyond the limits of the reader" : "malformed JSON") + " at line "
                            + failure.getLocation().getLineNr() + ", column "
                            + failure.getLocation().getColumnNr(),
                    failure);
        }
    }

    /** Reads the members of an object; a value of another kind has none. */
    public void members(Consumer<String> reader) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            skip();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            reader.accept(name);
            skip();
        }
    }

    /** Reads the items of an array; a value of another kind has none. */
    public void items(Runnable reader) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            skip();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reader.run();
            skip();
        }
    }

    /** Skips the value if it has not been read. */
    private void skip() {
        JsonToken token = parser.currentToken();
        if (token != null && token.isStructStart()) {
            parser.skipChildren();
        }
    }

    /**
     * Returns a single value as text: a text without its quotes, a number or flag as it is written; otherwise empty.
     */
    public String text() {
        return isSingle() ? parser.getString() : "";
    }

    private boolean isSingle() {
        JsonToken token = parser.currentToken();
        return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
    }

    /** Returns whether the value is {@code true}, with quotes or without. */
    public boolean flag() {
        return text().equals("true");
    }

    /** Returns the single values of an array, or the one value where there is no array; null is no value. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            items(() -> {
                if (isSingle()) {
                    texts.add(text());
                }
            });
        } else if (!text().isEmpty()) {
            texts.add(text());
        }
        return List.copyOf(texts);
    }

    /** Returns whether the value is an object. */
    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** Returns whether the value is an array. */
    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Returns the line of the current position, from 1. */
    public int line() {
        return Math.max(parser.currentTokenLocation().getLineNr(), 1);
    }

    @Override
    public void close() {
        parser.close();
    }
}
