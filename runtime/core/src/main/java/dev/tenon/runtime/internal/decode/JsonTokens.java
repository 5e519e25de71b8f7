package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import dev.tenon.runtime.internal.text.MemberNames;
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
 * The tokens of a JSON response as jackson-core reads them. What is looked at from a mark on can be looked at again, which
 * is how the cursor tells the wrapper of a list from one of its elements.
 */
final class JsonTokens {
    private static final int MAX_NESTING = 2 * ReadPosition.MAX_DEPTH;
    private static final int MAX_NAME = 10_000;
    private static final int MAX_NUMBER = 1_000;
    private static final int MAX_STRING = 20_000_000;

    /** In place of a name: the object ends. */
    static final int END = -1;
    /** In place of a documented name: another one, which is the {@link #text()}. */
    static final int OTHER = -2;

    // Configured once and never changed; parsers of different threads share nothing of it but the names they have met.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(MAX_NUMBER)
                    .maxStringLength(MAX_STRING)
                    .build())
            .build();

    private final JsonParser parser;
    private final Document document;
    private final ReadPosition position;
    private final boolean escapes;
    private @Nullable JsonToken ahead;
    private boolean fetched;
    /** What is noted, or to be read again; null when neither is the case, as in most responses. */
    private @Nullable TokenBuffer<JsonToken> buffer;
    /** The text of what was taken last, when it is not to be asked of the parser. */
    private @Nullable String taken;

    JsonTokens(Document document, ReadPosition position) {
        this.document = document;
        this.position = position;
        this.escapes = document.hasBackslashes();
        this.parser = FACTORY.createParser(
                ObjectReadContext.empty(), document.bytes(), document.start(), document.end() - document.start());
    }

    /** The token ahead; null at the end of the response. */
    @Nullable JsonToken peek() {
        if (buffer != null && buffer.replays()) {
            return buffer.kind();
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
            throw position.fail(Kind.TRUNCATED, "the response ends too early");
        }
        if (buffer != null && buffer.replays()) {
            taken = buffer.text();
            buffer.advance();
            keepUsed(buffer);
            return token;
        }
        fetched = false;
        taken = null;
        if (buffer != null) {
            boolean spoken = token.isScalarValue() || token == JsonToken.PROPERTY_NAME;
            record(buffer, token, spoken ? text() : "");
        }
        return token;
    }

    private void keepUsed(TokenBuffer<JsonToken> used) {
        buffer = used.isUsed() ? used : null;
    }

    private void record(TokenBuffer<JsonToken> notes, JsonToken token, String text) {
        if (!notes.add(token, text, false)) {
            throw position.fail(Kind.LIMIT_SIZE, "too much data precedes the first element of a list");
        }
        taken = text;
    }

    /** Consumes the token ahead when it is the one named. */
    boolean takes(JsonToken token) {
        if (peek() != token) {
            return false;
        }
        take();
        return true;
    }

    /** Whether the next token comes straight from the parser: nothing was looked at yet, and nothing is noted. */
    private boolean live() {
        return !fetched && buffer == null;
    }

    /** Takes the next name in an object, or its end, which is null. */
    @Nullable String name() {
        if (!live()) {
            return take() == JsonToken.END_OBJECT ? null : text();
        }
        try {
            taken = paired(parser.nextName());
            return taken;
        } catch (JacksonException e) {
            throw failed(e);
        }
    }

    /**
     * Takes the next name in an object, or its end.
     *
     * @param last the index of the documented name taken last in this object; -1 before the first one
     * @return the index of a documented name, {@link #OTHER} or {@link #END}
     */
    int name(MemberNames names, int last) {
        int likely = names.likelyAfter(last);
        if (likely < 0 || !live()) {
            return index(name(), names, last);
        }
        try {
            if (parser.nextName(names.spelling(likely))) {
                return likely;
            }
            taken = parser.currentToken() == JsonToken.PROPERTY_NAME ? paired(parser.currentName()) : null;
        } catch (JacksonException e) {
            throw failed(e);
        }
        return index(taken, names, last);
    }

    private static int index(@Nullable String name, MemberNames names, int last) {
        if (name == null) {
            return END;
        }
        int index = names.indexOf(name, last);
        return index < 0 ? OTHER : index;
    }

    /** Takes a string; null, and nothing is taken, if anything else is ahead. */
    @Nullable String string() {
        if (!live()) {
            return peek() == JsonToken.VALUE_STRING ? takeText() : null;
        }
        try {
            taken = paired(parser.nextStringValue());
            if (taken == null) {
                ahead = parser.currentToken();
                fetched = true;
            }
            return taken;
        } catch (JacksonException e) {
            throw failed(e);
        }
    }

    private String takeText() {
        take();
        return text();
    }

    /** Takes a 32-bit integer; null, and nothing is taken, if anything else is ahead, or it was noted. */
    @Nullable Integer integer() {
        if (buffer != null || peek() != JsonToken.VALUE_NUMBER_INT) {
            return null;
        }
        try {
            if (parser.getNumberType() != JsonParser.NumberType.INT) {
                return null;
            }
            fetched = false;
            taken = null;
            return parser.getIntValue();
        } catch (JacksonException e) {
            throw failed(e);
        }
    }

    /** The name or value taken last, a number in its own spelling. */
    String text() {
        if (taken != null) {
            return taken;
        }
        try {
            return String.valueOf(paired(parser.getString()));
        } catch (JacksonException e) {
            throw failed(e);
        }
    }

    /** From here on, what is taken can be taken again. */
    void mark() {
        noted().mark();
    }

    private TokenBuffer<JsonToken> noted() {
        TokenBuffer<JsonToken> notes = buffer == null ? new TokenBuffer<>() : buffer;
        buffer = notes;
        return notes;
    }

    /** Goes on from here; the mark is forgotten. */
    void release() {
        TokenBuffer<JsonToken> notes = noted();
        notes.forget();
        keepUsed(notes);
    }

    /** Goes back to the mark. */
    void rewind() {
        TokenBuffer<JsonToken> notes = noted();
        notes.rewind();
        keepUsed(notes);
    }

    /** Goes back before the beginning of an object and the name in it, which were taken last; nothing is marked. */
    void back(String name) {
        TokenBuffer<JsonToken> notes = noted();
        if (notes.replays()) {
            notes.back(2);
        } else {
            notes.mark();
            record(notes, JsonToken.START_OBJECT, "");
            record(notes, JsonToken.PROPERTY_NAME, name);
            notes.rewind();
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
                    ? position.fail(Kind.LIMIT_DEPTH, "nested more than " + MAX_NESTING + " deep")
                    : position.fail(Kind.LIMIT_SIZE, "a name, number or string is too long");
        }
        long offset = parser.currentLocation().getByteOffset();
        if (e instanceof UnexpectedEndOfInputException || endsTooEarly(offset)) {
            return position.fail(Kind.TRUNCATED, "the response ends too early (byte " + offset + ")");
        }
        return position.fail(Kind.SYNTAX, "the response is not well-formed JSON (byte " + offset + ")");
    }

    /** Behind a comma, and inside a literal, the end of the response shows as a wrong character or word. */
    private boolean endsTooEarly(long offset) {
        int length = document.end() - document.start();
        byte last = length == 0 ? 0 : document.bytes()[document.end() - 1];
        return offset >= length && last != '}' && last != ']';
    }

    private @Nullable String paired(@Nullable String text) {
        for (int index = 0; escapes && text != null && index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isHighSurrogate(character)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(character)) {
                throw position.fail(Kind.ENCODING, "an escape encodes only half of a character");
            }
        }
        return text;
    }
}
