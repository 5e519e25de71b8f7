package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * The tokens of a JSON answer as jackson-core reads them. What is looked at from a mark on can be looked at again, which
 * is how the cursor tells the wrapper of a list from one of its elements.
 */
final class JsonTokens {
    private static final int MAX_NESTING = 2 * Trail.MAX_DEPTH;
    private static final int MAX_NAME = 10_000;
    private static final int MAX_NUMBER = 1_000;
    private static final int MAX_STRING = 20_000_000;

    // Configured once and never changed; parsers of different threads share nothing of it but the names they have met.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(MAX_NUMBER)
                    .maxStringLength(MAX_STRING)
                    .build())
            .build();

    /** The tokens by their numbers. */
    private static final JsonToken[] KINDS = kinds();

    private final JsonParser parser;
    private final Document document;
    private final Trail trail;
    private final boolean escapes;
    private @Nullable JsonToken ahead;
    private boolean fetched;
    private final Tape tape = new Tape();
    /** The text of what was taken last, when it is not to be asked of the parser. */
    private @Nullable String taken;

    JsonTokens(Document document, Trail trail) {
        this.document = document;
        this.trail = trail;
        this.escapes = hasEscapes(document);
        this.parser = FACTORY.createParser(
                ObjectReadContext.empty(), document.bytes(), document.start(), document.end() - document.start());
    }

    private static JsonToken[] kinds() {
        JsonToken[] kinds = new JsonToken[JsonToken.values().length];
        for (JsonToken token : JsonToken.values()) {
            if (token.id() >= 0) {
                kinds[token.id()] = token;
            }
        }
        return kinds;
    }

    private static boolean hasEscapes(Document document) {
        byte[] bytes = document.bytes();
        for (int index = document.start(); index < document.end(); index++) {
            if (bytes[index] == '\\') {
                return true;
            }
        }
        return false;
    }

    /** The token ahead; null at the end of the answer. */
    @Nullable JsonToken peek() {
        if (tape.replays()) {
            return KINDS[tape.kind()];
        }
        if (!fetched) {
            try {
                ahead = parser.nextToken();
            } catch (JacksonException e) {
                throw failed(e);
            }
            fetched = true;
        }
        return ahead;
    }

    /** Consumes the token ahead. */
    JsonToken take() {
        JsonToken token = peek();
        if (token == null) {
            throw trail.fail(Kind.TRUNCATED, "the answer ends too early");
        }
        if (tape.replays()) {
            taken = tape.text();
            tape.advance();
            return token;
        }
        fetched = false;
        taken = null;
        if (tape.records()) {
            boolean spoken = token.isScalarValue() || token == JsonToken.PROPERTY_NAME;
            String text = spoken ? text() : "";
            if (!tape.add(token.id(), text, false)) {
                throw trail.fail(Kind.LIMIT_SIZE, "too much stands in a list before its first element");
            }
            taken = text;
        }
        return token;
    }

    /** Consumes the token ahead when it is the one named. */
    boolean takes(JsonToken token) {
        if (peek() != token) {
            return false;
        }
        take();
        return true;
    }

    /** The name or value taken last, a number in its own spelling. */
    String text() {
        if (taken != null) {
            return taken;
        }
        try {
            String text = parser.getString();
            if (escapes) {
                requirePairs(text);
            }
            return text;
        } catch (JacksonException e) {
            throw failed(e);
        }
    }

    /** From here on, what is taken can be taken again. */
    void mark() {
        tape.mark();
    }

    /** Goes on from here; the mark is forgotten. */
    void release() {
        tape.forget();
    }

    /** Goes back to the mark. */
    void rewind() {
        tape.rewind();
    }

    /** Skips one value of any kind, without recursion. */
    void skip() {
        int depth = 0;
        do {
            JsonToken token = take();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            }
        } while (depth > 0);
    }

    private DecodeException failed(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            boolean deep = String.valueOf(e.getOriginalMessage()).contains("nesting depth");
            return deep
                    ? trail.fail(Kind.LIMIT_DEPTH, "nested more than " + MAX_NESTING + " deep")
                    : trail.fail(Kind.LIMIT_SIZE, "a name, a number or a text is too long");
        }
        long offset = parser.currentLocation().getByteOffset();
        if (e instanceof UnexpectedEndOfInputException || endsTooEarly(offset)) {
            return trail.fail(Kind.TRUNCATED, "the answer ends too early (byte " + offset + ")");
        }
        return trail.fail(Kind.SYNTAX, "the answer is not well-formed JSON (byte " + offset + ")");
    }

    /** Behind a comma, and inside a literal, the end of the answer shows as a wrong character or word. */
    private boolean endsTooEarly(long offset) {
        int length = document.end() - document.start();
        byte last = length == 0 ? 0 : document.bytes()[document.end() - 1];
        return offset >= length && last != '}' && last != ']';
    }

    private void requirePairs(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isHighSurrogate(character)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(character)) {
                throw trail.fail(Kind.ENCODING, "an escape gives half of a character only");
            }
        }
    }
}
