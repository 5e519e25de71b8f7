package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import org.jspecify.annotations.Nullable;

/** A cursor over a JSON answer. Between two calls it stands on a value that is to be read, or after one that was. */
final class JsonCursor extends Cursor {
    private final JsonReader reader;
    private final JsonLists lists;
    private boolean first;
    private boolean pending;
    private boolean wrapped;
    private boolean emptyStruct;

    JsonCursor(Document document) {
        this.reader = new JsonReader(document, trail());
        this.lists = new JsonLists(reader, trail());
    }

    @Override
    public void beginRoot(String rootName, FieldNames names) {
        int next = reader.peek();
        if (next < 0 || reader.isNull()) {
            throw trail().fail(Kind.EMPTY, "the answer is empty");
        }
        requireObject(next);
        trail().root(true);
        int here = reader.position();
        reader.position(here + 1);
        if (reader.peek() == '"') {
            reader.name();
            // Some gateways put the XML root around the JSON answer.
            wrapped = reader.nameIs(Bytes.of(rootName)) && reader.indexIn(names) < 0 && reader.peek() == '{';
        }
        if (!wrapped) {
            reader.position(here);
        }
        open(names);
    }

    private void requireObject(int next) {
        if (next == '{') {
            return;
        }
        boolean value =
                next == '[' || next == '"' || next == '-' || (next >= '0' && next <= '9') || next == 't' || next == 'f';
        throw value ? trail().fail(Kind.TYPE, "a value stands where a structure is documented") : reader.syntax();
    }

    private void open(FieldNames names) {
        reader.expect('{');
        trail().pushStruct(names);
        first = true;
        pending = false;
    }

    @Override
    public boolean beginStruct(FieldNames names) {
        int next = reader.peek();
        pending = false;
        if (next == '{') {
            open(names);
            return true;
        }
        boolean element = trail().inList();
        if (next == '"') {
            reader.scanString();
            if (reader.isBlank()) {
                return element && openEmpty(names);
            }
        }
        if (next == 'n' && reader.isNull()) {
            return false;
        }
        requireObject(next);
        return false;
    }

    private boolean openEmpty(FieldNames names) {
        trail().pushStruct(names);
        emptyStruct = true;
        return true;
    }

    @Override
    public int nextField() {
        if (emptyStruct) {
            emptyStruct = false;
            trail().pop();
            return -1;
        }
        if (pending) {
            pending = false;
            reader.skip();
        }
        FieldNames names = trail().struct();
        while (true) {
            boolean goesOn = first ? !reader.closes('}') : reader.more('}');
            first = false;
            if (!goesOn) {
                leave();
                return -1;
            }
            reader.name();
            int index = reader.indexIn(names);
            if (index >= 0) {
                if (trail().field(index)) {
                    throw trail().fail(Kind.DUPLICATE, "a field comes twice");
                }
                pending = true;
                return index;
            }
            undocumented();
        }
    }

    private void leave() {
        trail().pop();
        if (trail().depth() == 0 && wrapped && reader.more('}')) {
            throw trail().fail(Kind.TRAILING, "more follows after the answer");
        }
    }

    private void undocumented() {
        if (trail().depth() == 1) {
            boolean code = reader.nameIs(Bytes.CODE) || reader.nameIs(Bytes.LOWER_CODE);
            boolean request = reader.nameIs(Bytes.REQUEST_ID) || reader.nameIs(Bytes.LOWER_REQUEST_ID);
            if ((code || request) && reader.peek() == '"') {
                String text = reader.string();
                if (request) {
                    trail().requestId(text);
                } else if (!text.isEmpty()) {
                    trail().rootError();
                }
                return;
            }
        }
        reader.skip();
    }

    @Override
    public @Nullable String string() {
        pending = false;
        int next = reader.peek();
        switch (next) {
            case '"' -> {
                String text = reader.string();
                trail().noteRequestId(text);
                return text;
            }
            case 'n' -> {
                reader.isNull();
                return null;
            }
            case '{', '[' ->
                throw trail().fail(Kind.TYPE, "a structure or list stands where a single value is documented");
            case -1 -> throw reader.syntax();
            default -> {
                return reader.literal();
            }
        }
    }

    @Override
    public void beginList(@Nullable String elementName, @Nullable FieldNames elementFields) {
        pending = false;
        lists.begin(elementName, elementFields);
    }

    @Override
    public boolean nextElement() {
        if (pending) {
            reader.skip();
        }
        pending = lists.next();
        return pending;
    }

    @Override
    public void finish() {
        if (reader.peek() >= 0) {
            throw new DecodeException(Kind.TRAILING, "", "more follows after the end of the answer");
        }
    }
}
