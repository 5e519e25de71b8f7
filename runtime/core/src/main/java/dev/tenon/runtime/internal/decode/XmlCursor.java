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

/** A cursor over an XML response. Between two calls it is after the start tag of a value, or after a value. */
final class XmlCursor extends Cursor {
    private final XmlReader reader;
    private final XmlLists lists;
    private final XmlTrees trees;
    private boolean repeated;
    private boolean emptyStruct;

    XmlCursor(Document document, Watched watched) {
        super(watched);
        this.reader = new XmlReader(document, position());
        this.lists = new XmlLists(this, reader);
        this.trees = new XmlTrees(this, reader);
    }

    @Override
    void beginRoot(String rootName, Structure names) {
        beginTree();
        position().root(reader.name().equals(rootName));
        if (isEmpty()) {
            throw position().fail(Kind.EMPTY, "the response is empty");
        }
        position().pushStruct(names);
    }

    @Override
    void beginTree() {
        if (reader.peek() != XmlReader.START) {
            throw position().fail(Kind.TRUNCATED, "the response ends before its root");
        }
        reader.startTag();
        if (reader.name().equalsIgnoreCase("html")) {
            throw position().fail(Kind.UNEXPECTED_CONTENT, "the response is a web page");
        }
    }

    /** Whether the element contains only whitespace; stays at its end tag or first child. */
    private boolean isEmpty() {
        return reader.skipBlank() && reader.peek() == XmlReader.END;
    }

    @Override
    boolean beginStruct(Structure names) {
        requireOnce();
        boolean element = position().inList();
        if (reader.nil()) {
            reader.skipElement();
            return false;
        }
        if (isEmpty()) {
            reader.endTag();
            emptyStruct = element;
            if (element) {
                position().pushStruct(names);
            }
            return element;
        }
        position().pushStruct(names);
        return true;
    }

    private void requireOnce() {
        if (repeated) {
            throw position().fail(Kind.DUPLICATE, "a field appears twice");
        }
    }

    @Override
    int nextField(MemberNames names, Frame here) {
        if (emptyStruct) {
            emptyStruct = false;
            position().pop();
            return -1;
        }
        while (true) {
            if (!reader.skipBlank()) {
                throw position().fail(Kind.TYPE, "found text where a structure is documented");
            }
            if (reader.peek() == XmlReader.END) {
                reader.endTag();
                position().pop();
                return -1;
            }
            reader.startTag();
            int index = names.indexOf(reader.name(), here.last());
            if (index >= 0) {
                repeated = here.meet(index);
                return index;
            }
            undocumented();
        }
    }

    private void undocumented() {
        String name = reader.name();
        if (position().depth() == 1 && !position().isRequestId(name) && reader.peek() != XmlReader.END) {
            position().otherMember();
        }
        if (position().isWatched(name) && reader.peek() != XmlReader.START) {
            position().keep(name, reader.readText());
        } else {
            reader.skipElement();
        }
    }

    @Override
    @Nullable String string() {
        requireOnce();
        if (reader.nil()) {
            reader.skipElement();
            return null;
        }
        String text = reader.readText();
        position().note(text);
        return text;
    }

    @Override
    void elements(Field element, ResponseList<Object> list) {
        repeated = false;
        lists.read(element, list);
    }

    /** Entries without an element around them all come as pieces of one map. */
    @Override
    void entries(MapShape shape, Map<String, Object> map) {
        if (shape.entry() != null || shape.isOfMembers()) {
            requireOnce();
        }
        repeated = false;
        trees.map(shape, map);
    }

    @Override
    @Nullable JsonValue json() {
        requireOnce();
        if (reader.nil()) {
            reader.skipElement();
            return null;
        }
        return trees.value();
    }

    @Override
    public void finish() {
        if (reader.peek() != XmlReader.CLOSE) {
            throw new DecodeException(Kind.TRAILING, "", "unexpected data follows the response");
        }
    }
}
