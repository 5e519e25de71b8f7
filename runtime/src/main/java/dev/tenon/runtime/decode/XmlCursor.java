package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import org.jspecify.annotations.Nullable;

/** A cursor over an XML answer. Between two calls it stands behind the start tag of a value, or behind a value. */
final class XmlCursor extends Cursor {
    private final XmlReader reader;
    private final XmlLists lists;
    private boolean pending;
    private boolean repeated;
    private boolean emptyStruct;

    XmlCursor(Document document) {
        this.reader = new XmlReader(document, trail());
        this.lists = new XmlLists(reader, trail());
    }

    @Override
    public void beginRoot(String rootName, FieldNames names) {
        if (!reader.misc()) {
            throw trail().fail(Kind.TRUNCATED, "the answer ends before its root");
        }
        reader.startTag();
        if (reader.nameIsIgnoringCase("html")) {
            throw trail().fail(Kind.UNEXPECTED_CONTENT, "the answer is a web page");
        }
        trail().root(reader.nameIs(Bytes.of(rootName)));
        if (reader.selfClosed() || isEmpty()) {
            throw trail().fail(Kind.EMPTY, "the answer is empty");
        }
        trail().pushStruct(names);
    }

    /** Whether nothing but blanks and comments stands in the element; stays at its end tag or first child. */
    private boolean isEmpty() {
        while (XmlText.skipBlank(reader)) {
            if (reader.atEndTag()) {
                return true;
            }
            if (reader.atCdata() || !reader.aside()) {
                return false;
            }
        }
        return false;
    }

    @Override
    public boolean beginStruct(FieldNames names) {
        requireOnce();
        boolean element = trail().inList();
        if (reader.nil()) {
            reader.skipElement();
            return false;
        }
        if (reader.selfClosed() || isEmpty()) {
            if (!reader.selfClosed()) {
                reader.endTag();
            }
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
        pending = false;
        if (repeated) {
            throw trail().fail(Kind.DUPLICATE, "a field comes twice");
        }
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
            reader.skipElement();
        }
        FieldNames names = trail().struct();
        while (true) {
            if (!XmlText.skipBlank(reader) || reader.atCdata()) {
                throw trail().fail(Kind.TYPE, "text stands where a structure is documented");
            }
            if (reader.atEndTag()) {
                reader.endTag();
                trail().pop();
                return -1;
            }
            reader.current();
            if (reader.aside()) {
                continue;
            }
            reader.startTag();
            int index = reader.indexIn(names);
            if (index >= 0) {
                repeated = trail().field(index);
                pending = true;
                return index;
            }
            undocumented();
        }
    }

    private void undocumented() {
        if (trail().depth() == 1 && !reader.selfClosed()) {
            if (reader.nameIs(Bytes.CODE) || reader.nameIs(Bytes.LOWER_CODE)) {
                trail().rootError();
            } else if (reader.nameIs(Bytes.REQUEST_ID)) {
                trail().requestId(XmlText.read(reader));
                return;
            }
        }
        reader.skipElement();
    }

    @Override
    public @Nullable String string() {
        requireOnce();
        if (reader.nil()) {
            reader.skipElement();
            return null;
        }
        String text = reader.selfClosed() ? "" : XmlText.read(reader);
        trail().noteRequestId(text);
        return text;
    }

    @Override
    public void beginList(@Nullable String elementName, @Nullable FieldNames elementFields) {
        pending = false;
        repeated = false;
        lists.begin(elementName, elementFields);
    }

    @Override
    public boolean nextElement() {
        if (pending) {
            reader.skipElement();
        }
        repeated = false;
        pending = lists.next();
        return pending;
    }

    @Override
    public void finish() {
        if (reader.misc()) {
            throw new DecodeException(Kind.TRAILING, "", "more follows after the end of the answer");
        }
    }
}
