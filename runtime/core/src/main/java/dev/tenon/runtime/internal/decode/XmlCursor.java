package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.ResponseList;
import dev.tenon.runtime.generated.Structure;
import org.jspecify.annotations.Nullable;

/** A cursor over an XML answer. Between two calls it stands behind the start tag of a value, or behind a value. */
final class XmlCursor extends Cursor {
    private final XmlReader reader;
    private final XmlLists lists;
    private boolean repeated;
    private boolean emptyStruct;

    XmlCursor(Document document) {
        this.reader = new XmlReader(document, trail());
        this.lists = new XmlLists(this, reader);
    }

    @Override
    void beginRoot(String rootName, Structure names) {
        if (reader.peek() != XmlReader.START) {
            throw trail().fail(Kind.TRUNCATED, "the answer ends before its root");
        }
        reader.startTag();
        if (reader.name().equalsIgnoreCase("html")) {
            throw trail().fail(Kind.UNEXPECTED_CONTENT, "the answer is a web page");
        }
        trail().root(reader.name().equals(rootName));
        if (isEmpty()) {
            throw trail().fail(Kind.EMPTY, "the answer is empty");
        }
        trail().pushStruct(names);
    }

    /** Whether nothing but blanks stands in the element; stays at its end tag or first child. */
    private boolean isEmpty() {
        return reader.skipBlank() && reader.peek() == XmlReader.END;
    }

    @Override
    boolean beginStruct(Structure names) {
        requireOnce();
        boolean element = trail().inList();
        if (reader.nil()) {
            reader.skipElement();
            return false;
        }
        if (isEmpty()) {
            reader.endTag();
            emptyStruct = element;
            if (element) {
                trail().pushStruct(names);
            }
            return element;
        }
        trail().pushStruct(names);
        return true;
    }

    private void requireOnce() {
        if (repeated) {
            throw trail().fail(Kind.DUPLICATE, "a field comes twice");
        }
    }

    @Override
    int nextField() {
        if (emptyStruct) {
            emptyStruct = false;
            trail().pop();
            return -1;
        }
        Structure names = trail().struct();
        while (true) {
            if (!reader.skipBlank()) {
                throw trail().fail(Kind.TYPE, "text stands where a structure is documented");
            }
            if (reader.peek() == XmlReader.END) {
                reader.endTag();
                trail().pop();
                return -1;
            }
            reader.startTag();
            int index = names.indexOf(reader.name());
            if (index >= 0) {
                repeated = trail().field(index);
                return index;
            }
            undocumented();
        }
    }

    private void undocumented() {
        if (trail().depth() == 1 && reader.peek() != XmlReader.END) {
            if (reader.name().equals("Code") || reader.name().equals("code")) {
                trail().rootError();
            } else if (reader.name().equals("RequestId")) {
                trail().requestId(reader.readText());
                return;
            }
        }
        reader.skipElement();
    }

    @Override
    @Nullable String string() {
        requireOnce();
        if (reader.nil()) {
            reader.skipElement();
            return null;
        }
        String text = reader.readText();
        trail().noteRequestId(text);
        return text;
    }

    @Override
    void elements(Field element, ResponseList<Object> list) {
        repeated = false;
        lists.read(element, list);
    }

    @Override
    public void finish() {
        if (reader.peek() != XmlReader.CLOSE) {
            throw new DecodeException(Kind.TRAILING, "", "more follows after the end of the answer");
        }
    }
}
