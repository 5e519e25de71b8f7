package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
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

    /** A token that was looked at ahead, with its text. */
    private record Seen(JsonToken token, String text) {}

    private final JsonParser parser;
    private final Document document;
    private final Trail trail;
    private final boolean escapes;
    private @Nullable JsonToken ahead;
    private boolean fetched;
    private @Nullable Seen taken;
    private boolean marked;
    private final Deque<Seen> sinceMark = new ArrayDeque<>(4);
    private final Deque<Seen> again = new ArrayDeque<>(4);

    JsonTokens(Document document, Trail trail) {
        this.document = document;
        this.trail = trail;
        this.escapes = hasEscapes(document);
        this.parser = FACTORY.createParser(
                ObjectReadContext.empty(), document.bytes(), document.start(), document.end() - document.start());
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
        Seen replayed = again.peek();
        if (replayed != null) {
            return replayed.token();
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
        taken = again.poll();
        if (taken == null) {
            fetched = false;
            if (marked) {
                taken = new Seen(token, token.isScalarValue() || token == JsonToken.PROPERTY_NAME ? text() : "");
            }
        }
        if (marked && taken != null) {
            sinceMark.add(taken);
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
            return taken.text();
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
        marked = true;
    }

    /** Goes on from here; the mark is forgotten. */
    void release() {
        marked = false;
        sinceMark.clear();
    }

    /** Goes back to the mark. */
    void rewind() {
        marked = false;
        while (!sinceMark.isEmpty()) {
            again.addFirst(sinceMark.removeLast());
        }
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
