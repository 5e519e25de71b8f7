package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.Field.MapShape;
import dev.tenon.runtime.generated.ResponseList;
import dev.tenon.runtime.generated.Structure;
import dev.tenon.runtime.internal.text.MemberNames;
import dev.tenon.runtime.value.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** A cursor over a JSON response. Between two calls it is at a value to read, or after one that was read. */
final class JsonCursor extends Cursor {
    private static final int NONE = -3;

    private final JsonTokens tokens;
    private final JsonLists lists;
    private boolean wrapped;
    /** The index of a name that was taken already. */
    private int ahead = NONE;

    JsonCursor(Document document, Watched watched) {
        super(watched);
        this.tokens = new JsonTokens(document, position());
        this.lists = new JsonLists(this, tokens);
    }

    @Override
    void beginRoot(String rootName, Structure names) {
        JsonToken next = tokens.peek();
        if (next == null || next == JsonToken.VALUE_NULL) {
            throw position().fail(Kind.EMPTY, "the response is empty");
        }
        requireObject(next);
        position().root(true);
        open(names);
        // Some gateways put the XML root around the JSON response.
        wrapped =
                ahead == JsonTokens.OTHER && tokens.text().equals(rootName) && tokens.peek() == JsonToken.START_OBJECT;
        if (wrapped) {
            enter(names);
        }
    }

    @Override
    void beginTree() {
        if (tokens.peek() == null) {
            throw position().fail(Kind.EMPTY, "the response is empty");
        }
    }

    private void requireObject(JsonToken next) {
        if (next != JsonToken.START_OBJECT) {
            throw position().fail(Kind.TYPE, "found a value where a structure is documented");
        }
    }

    /** Goes into the object ahead, behind the first name in it. */
    private void open(Structure names) {
        position().pushStruct(names);
        enter(names);
    }

    private void enter(Structure names) {
        tokens.take();
        ahead = tokens.name(names.names(), Frame.NOTHING);
    }

    @Override
    boolean beginStruct(Structure names) {
        JsonToken next = value();
        boolean element = position().inList();
        if (next == JsonToken.START_OBJECT) {
            open(names);
            if (!element && ahead == JsonTokens.END) {
                ahead = NONE;
                position().pop();
                return false; // nothing in it, as in an empty element of XML
            }
            return true;
        }
        if (next == JsonToken.VALUE_STRING) {
            tokens.take();
            if (tokens.text().isBlank()) {
                return element && openEmpty(names);
            }
        }
        if (tokens.takes(JsonToken.VALUE_NULL)) {
            return false;
        }
        if (next == JsonToken.START_ARRAY && !element) {
            // How servers in languages without types write a structure that is absent.
            tokens.take();
            if (tokens.takes(JsonToken.END_ARRAY)) {
                return false;
            }
        }
        requireObject(next);
        return false;
    }

    /** The token that begins the value ahead. */
    private JsonToken value() {
        JsonToken next = tokens.peek();
        if (next == null) {
            throw position().fail(Kind.TRUNCATED, "the response ends too early");
        }
        return next;
    }

    private boolean openEmpty(Structure names) {
        position().pushStruct(names);
        ahead = JsonTokens.END;
        return true;
    }

    @Override
    int nextField(MemberNames names, Frame here) {
        int index = ahead == NONE ? tokens.name(names, here.last()) : ahead;
        ahead = NONE;
        while (index == JsonTokens.OTHER) {
            undocumented(tokens.text());
            index = tokens.name(names, here.last());
        }
        if (index == JsonTokens.END) {
            leave();
            return -1;
        }
        if (here.meet(index)) {
            throw position().fail(Kind.DUPLICATE, "a field appears twice");
        }
        return index;
    }

    private void leave() {
        position().pop();
        if (position().depth() == 0 && wrapped && tokens.take() != JsonToken.END_OBJECT) {
            throw position().fail(Kind.TRAILING, "unexpected data follows the response");
        }
    }

    private void undocumented(String name) {
        JsonToken next = position().isWatched(name) ? tokens.peek() : null;
        if (next != null && next.isScalarValue() && next != JsonToken.VALUE_NULL) {
            tokens.take();
            position().keep(name, tokens.text());
        } else {
            tokens.skip();
        }
    }

    @Override
    @Nullable String string() {
        String text = tokens.string();
        if (text != null) {
            position().note(text);
            return text;
        }
        JsonToken next = value();
        if (next.isStructStart()) {
            throw position().fail(Kind.TYPE, "found a structure or list where a single value is documented");
        }
        tokens.take();
        if (next == JsonToken.VALUE_NULL) {
            return null;
        }
        String number = tokens.text();
        position().note(number);
        return number;
    }

    @Override
    @Nullable Object scalar(Field.Kind kind, String pattern) {
        // What most responses send is read without its spelling; every other spelling goes the longer way.
        if (kind == Field.Kind.INTEGER || kind == Field.Kind.LONG) {
            Integer small = tokens.integer();
            if (small != null) {
                if (kind == Field.Kind.LONG) {
                    return small.longValue();
                }
                return small;
            }
        } else if (kind == Field.Kind.BOOLEAN) {
            JsonToken next = tokens.peek();
            if (next == JsonToken.VALUE_TRUE || next == JsonToken.VALUE_FALSE) {
                tokens.take();
                return next == JsonToken.VALUE_TRUE;
            }
        }
        return super.scalar(kind, pattern);
    }

    @Override
    void elements(Field element, ResponseList<Object> list) {
        lists.read(element, list);
    }

    @Override
    void entries(MapShape shape, Map<String, Object> map) {
        new JsonTrees(this, tokens).map(shape, map);
    }

    @Override
    @Nullable JsonValue json() {
        return tokens.takes(JsonToken.VALUE_NULL) ? null : new JsonTrees(this, tokens).value();
    }

    @Override
    public void finish() {
        if (followed()) {
            throw new DecodeException(Kind.TRAILING, "", "unexpected data follows the response");
        }
    }

    private boolean followed() {
        try {
            return tokens.peek() != null;
        } catch (DecodeException notEvenJson) {
            return true;
        }
    }
}
