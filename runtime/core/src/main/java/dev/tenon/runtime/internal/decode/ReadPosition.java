package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.generated.Structure;
import dev.tenon.runtime.value.JsonValue;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows where a cursor is, which documented fields it has seen, and what a response as a whole must contain. */
final class ReadPosition {
    static final int MAX_DEPTH = 100;
    /** Values of all structures and lists together: a small compressed body must not become a large object (D40). */
    private static final int MAX_VALUES = 2_000_000;

    private @Nullable Structure[] structs = new Structure[4];
    private @Nullable String[] elementNames = new String[4];
    private int[] positions = new int[4];
    private int[] seenStarts = new int[4];
    private long[] seen = new long[4];
    private int seenTop;
    private int depth;
    private int values;
    private boolean expectedRoot;
    private boolean otherMembers;
    private int rootFields;
    private final Watched watched;
    private @Nullable String requestId;
    private @Nullable String code;

    ReadPosition(Watched watched) {
        this.watched = watched;
    }

    void pushStruct(Structure names) {
        push(names, null);
        count(names.size() + 1);
        seenStarts[depth - 1] = seenTop;
        int words = (names.names().size() + 63) >>> 6;
        if (seenTop + words > seen.length) {
            seen = Arrays.copyOf(seen, (seenTop + words) * 2);
        }
        for (int word = 0; word < words; word++) {
            seen[seenTop++] = 0;
        }
    }

    void pushList(@Nullable String elementName) {
        push(null, elementName);
        seenStarts[depth - 1] = seenTop;
    }

    private void push(@Nullable Structure names, @Nullable String elementName) {
        if (depth == positions.length) {
            structs = Arrays.copyOf(structs, depth * 2);
            elementNames = Arrays.copyOf(elementNames, depth * 2);
            positions = Arrays.copyOf(positions, depth * 2);
            seenStarts = Arrays.copyOf(seenStarts, depth * 2);
        }
        structs[depth] = names;
        elementNames[depth] = elementName;
        positions[depth] = -1;
        depth++;
    }

    void pop() {
        depth--;
        seenTop = seenStarts[depth];
        if (depth == 0) {
            closeRoot();
        }
    }

    int depth() {
        return depth;
    }

    boolean inList() {
        return depth > 0 && structs[depth - 1] == null;
    }

    Structure struct() {
        Structure names = structs[depth - 1];
        if (names == null) {
            throw new IllegalStateException("the cursor stands in a list, not in a structure");
        }
        return names;
    }

    /** The index of the field met last in the innermost structure; -1 before the first one. */
    int last() {
        return positions[depth - 1];
    }

    /** Notes a documented field; true when it was met before in the same structure. */
    boolean field(int index) {
        positions[depth - 1] = index;
        int word = seenStarts[depth - 1] + (index >>> 6);
        long bit = 1L << (index & 63);
        boolean again = (seen[word] & bit) != 0;
        seen[word] |= bit;
        if (depth == 1 && !again) {
            rootFields++;
        }
        return again;
    }

    void element() {
        positions[depth - 1]++;
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
        return depth == 1 && watched.holds(name);
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
        if (depth == 1 && structs[0] != null) {
            String field = structs[0].names().name(positions[0]);
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
    private void closeRoot() {
        int documented = structs[0] == null ? 0 : structs[0].names().size();
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
        return new DecodeException(kind, path(depth), problem);
    }

    /** The fields of a structure are required right after it was left, while the position still names it. */
    DecodeException missing(String field) {
        String parent = path(depth);
        return new DecodeException(
                DecodeException.Kind.MISSING,
                parent.isEmpty() ? field : parent + "." + field,
                "a field that is always sent is missing");
    }

    private String path(int length) {
        StringBuilder path = new StringBuilder();
        for (int index = 0; index < length; index++) {
            Structure names = structs[index];
            int position = positions[index];
            if (names != null) {
                if (position >= 0) {
                    path.append(path.length() == 0 ? "" : ".")
                            .append(names.names().name(position));
                }
            } else {
                if (elementNames[index] != null) {
                    path.append('.').append(elementNames[index]);
                }
                path.append('[').append(Math.max(position, 0)).append(']');
            }
        }
        return path.toString();
    }
}
