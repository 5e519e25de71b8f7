package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.generated.Structure;
import dev.tenon.runtime.value.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows where a cursor is, which documented fields it has seen, and what a response as a whole must contain. */
final class ReadPosition {
    static final int MAX_DEPTH = 100;
    /** Values of all structures and lists together: a small compressed body must not become a large object (D40). */
    private static final int MAX_VALUES = 2_000_000;

    private Frame here = new Frame();
    private int values;
    private boolean expectedRoot;
    private boolean otherMembers;
    private final Watched watched;
    private @Nullable String requestId;
    private @Nullable String code;

    ReadPosition(Watched watched) {
        this.watched = watched;
    }

    void pushStruct(Structure names) {
        here = here.enter(names);
        count(names.size() + 1);
    }

    void pushList(@Nullable String elementName) {
        here = here.enterList(elementName);
    }

    void pop() {
        Frame left = here;
        here = left.outer();
        if (here.depth() == 0) {
            closeRoot(left);
        }
    }

    int depth() {
        return here.depth();
    }

    boolean inList() {
        return here.isList();
    }

    /** The innermost structure or list. */
    Frame here() {
        return here;
    }

    void element() {
        here.meetElement();
        count(1);
    }

    /** Notes a value that is neither an element nor a documented field. */
    void counted() {
        count(1);
    }

    private void count(int more) {
        values += more;
        if (values > MAX_VALUES) {
            throw fail(DecodeException.Kind.LIMIT_SIZE, "more than " + MAX_VALUES + " values");
        }
    }

    void root(boolean expected) {
        expectedRoot = expected;
    }

    /** Notes that the root holds something that is neither documented nor the identifier of the request. */
    void otherMember() {
        otherMembers = true;
    }

    /** Whether a name is one of the request id. */
    boolean isRequestId(String name) {
        return watched.requestId().contains(name);
    }

    /** Whether an undocumented member of the root is kept. */
    boolean isWatched(String name) {
        return here.depth() == 1 && watched.holds(name);
    }

    /** Keeps an undocumented member of the root. */
    void keep(String name, String text) {
        if (requestId == null && watched.requestId().contains(name)) {
            requestId = text;
        } else if (code == null && watched.code().contains(name)) {
            code = text;
        }
    }

    /** Keeps what is watched of a root that was read as a tree. */
    void keep(JsonValue root) {
        root.members().forEach((name, value) -> {
            if (isSingle(value)) {
                keep(name, value.text());
            }
        });
        for (String path : watched.requestIdPaths()) {
            JsonValue found = root;
            for (String name : path.split("\\.", -1)) {
                found = found.get(name).orElse(JsonValue.object(Map.of()));
            }
            if (isSingle(found)) {
                requestId(found.text());
            }
        }
    }

    private static boolean isSingle(JsonValue value) {
        return value instanceof JsonValue.JsonString || value instanceof JsonValue.JsonNumber;
    }

    /** Notes the text of a documented field of the root, when it is one that is watched. */
    void note(String text) {
        Structure root = here.depth() == 1 ? here.structure() : null;
        if (root != null) {
            String field = root.names().name(here.last());
            if (watched.holds(field)) {
                keep(field, text);
            }
        }
    }

    /** The error code at the root, documented or not; null when there is none. */
    @Nullable String code() {
        return code;
    }

    Watched watched() {
        return watched;
    }

    /** Keeps the request id from elsewhere than the root, unless the root has one. */
    void requestId(@Nullable String found) {
        requestId = requestId == null ? found : requestId;
    }

    @Nullable String requestId() {
        return requestId;
    }

    /** A response that holds nothing documented is not one of this operation, however well formed it is. */
    private void closeRoot(Frame root) {
        Structure names = root.structure();
        int documented = names == null ? 0 : names.names().size();
        int rootFields = root.fields();
        boolean nothing = rootFields == 0 && documented > 0;
        boolean onlyRequestId = rootFields == 0 || (rootFields == 1 && requestId != null);
        boolean foreign = onlyRequestId && !expectedRoot && (documented > 1 || otherMembers);
        if (nothing || foreign) {
            throw fail(
                    DecodeException.Kind.UNEXPECTED_CONTENT,
                    "the response contains none of the documented fields of the operation");
        }
    }

    DecodeException fail(DecodeException.Kind kind, String problem) {
        return new DecodeException(kind, path(), problem);
    }

    /** The fields of a structure are required right after it was left, while the position still names it. */
    DecodeException missing(String field) {
        String parent = path();
        return new DecodeException(
                DecodeException.Kind.MISSING,
                parent.isEmpty() ? field : parent + "." + field,
                "a field that is always sent is missing");
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        here.path(path);
        return path.toString();
    }
}
