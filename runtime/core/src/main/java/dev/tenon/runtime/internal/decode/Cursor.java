package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.Field.MapShape;
import dev.tenon.runtime.generated.ResponseList;
import dev.tenon.runtime.generated.ResponseMap;
import dev.tenon.runtime.generated.ResponseReader;
import dev.tenon.runtime.generated.SlotReader;
import dev.tenon.runtime.generated.Structure;
import dev.tenon.runtime.internal.text.MemberNames;
import dev.tenon.runtime.value.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks through one response; the rules for values are at {@link dev.tenon.runtime.generated.StructureReader}. Not
 * thread-safe.
 */
public abstract class Cursor implements ResponseReader {
    private final ReadPosition position;
    private final SlotReader slots = new SlotReader();

    Cursor(Watched watched) {
        position = new ReadPosition(watched);
    }

    final ReadPosition position() {
        return position;
    }

    /**
     * Enters the response.
     *
     * @param rootName the documented root, which JSON responses leave out
     * @param names the documented fields
     */
    abstract void beginRoot(String rootName, Structure names);

    /** Enters a response that is read as a tree. */
    abstract void beginTree();

    /**
     * Enters a structure.
     *
     * @param names the documented fields
     * @return false, and the value is consumed, for a null or empty value outside a list
     */
    abstract boolean beginStruct(Structure names);

    /**
     * Moves to the next documented field of the innermost structure.
     *
     * @param names the documented fields
     * @param here what was met of them
     * @return its index, or -1 at the end, when the structure is left
     */
    abstract int nextField(MemberNames names, Frame here);

    /**
     * Reads a list in any of the forms that servers send: wrapped, bare, collapsed to its single element, an array around
     * the wrapper, or empty. Gives each element to {@link #element}.
     */
    abstract void elements(Field element, ResponseList<Object> list);

    /** Reads a map, and gives each value to {@link #put}. */
    abstract void entries(MapShape shape, Map<String, Object> map);

    /** The value as a tree; null for a null. */
    abstract @Nullable JsonValue json();

    /** The text of the value, exactly as sent; null for a null. */
    abstract @Nullable String string();

    /** The value as a whole number, a flag, another number or a time; null for a null. */
    @Nullable Object scalar(Field.Kind kind, String pattern) {
        String text = string();
        if (text == null) {
            return null;
        }
        return switch (kind) {
            case STRING -> text;
            case INTEGER -> Scalars.integer(text, position);
            case LONG -> Scalars.longInteger(text, position);
            case BOOLEAN -> Scalars.bool(text, pattern, position);
            case FLOAT -> Scalars.floating(text, pattern, position);
            case DOUBLE -> Scalars.doubling(text, pattern, position);
            case DECIMAL -> Scalars.decimal(text, position);
            case TIMESTAMP -> Scalars.instant(text, pattern, position);
            case BLOB -> Scalars.blob(text, pattern, position);
            case JSON -> throw new IllegalStateException("a tree is no single value");
        };
    }

    @Override
    public final @Nullable Object read(String rootName, Structure root) {
        beginRoot(rootName, root);
        return fields(root);
    }

    @Override
    public final @Nullable Object read(String rootName, String resultName, Structure result) {
        ResultEnvelope envelope = ResultEnvelope.of(resultName, result, position.watched());
        Object found = read(rootName, envelope.structure());
        position.requestId(envelope.requestId());
        return found == null ? make(result, slots.open(result.size())) : found;
    }

    @Override
    public final JsonValue readTree() {
        beginTree();
        JsonValue tree = json();
        if (tree == null) {
            throw position.fail(DecodeException.Kind.EMPTY, "the response is empty");
        }
        position.keep(tree);
        return tree;
    }

    private @Nullable Object fields(Structure structure) {
        int first = slots.open(structure.size());
        MemberNames names = structure.names();
        Frame here = position.here();
        int name;
        while ((name = nextField(names, here)) >= 0) {
            int place = structure.place(name);
            Field field = structure.field(place);
            int slot = first + place;
            slots.set(slot, field.isSingle() ? single(field) : value(field, slots.get(slot)));
        }
        return make(structure, first);
    }

    private @Nullable Object make(Structure structure, int first) {
        Field missing = structure.missing(slots, first);
        if (missing != null) {
            throw position.missing(missing.names().get(0));
        }
        return slots.close(first, structure);
    }

    private @Nullable Object single(Field field) {
        return field.kind() == Field.Kind.STRING ? string() : scalar(field.kind(), field.pattern());
    }

    /** A list may come in several pieces, as XML without a wrapper sends it. */
    @SuppressWarnings("unchecked")
    private @Nullable Object value(Field field, @Nullable Object sofar) {
        if (field.isSingle()) {
            return single(field);
        }
        Field element = field.element();
        if (element != null) {
            ResponseList<Object> list = sofar == null ? new ResponseList<>() : (ResponseList<Object>) sofar;
            elements(element, list);
            return list;
        }
        Structure structure = field.structure();
        if (structure != null) {
            return beginStruct(structure) ? fields(structure) : null;
        }
        if (field.map() != null) {
            Map<String, Object> map = sofar == null ? new LinkedHashMap<>() : (Map<String, Object>) sofar;
            position.pushList(field.map().entry());
            entries(field.map(), map);
            position.pop();
            return map;
        }
        if (field.maker() == null) {
            return json();
        }
        String text = string();
        return text == null ? null : field.maker().apply(text);
    }

    /** Reads the element ahead; a null is dropped. */
    @SuppressWarnings("NullAway")
    final void element(Field element, ResponseList<Object> list) {
        position.element();
        Object next = value(element, null);
        list.add(finished(next));
    }

    /** Reads the value ahead into a map; a null is dropped, and a key that comes twice is refused. */
    final void put(Map<String, Object> map, String key, Field value) {
        position.element();
        Object next = finished(value(value, null));
        if (next != null && map.putIfAbsent(key, next) != null) {
            throw position.fail(DecodeException.Kind.DUPLICATE, "a key appears twice in one map");
        }
    }

    /** Reads the value ahead as the next piece of a list in a map; {@link #finish(Map)} makes the list unmodifiable. */
    @SuppressWarnings("NullAway")
    final void piece(Map<String, Object> map, String key, Field list) {
        position.element();
        map.put(key, value(list, map.get(key)));
    }

    /** Ends the lists that came in pieces. */
    final void finish(Map<String, Object> map) {
        map.replaceAll((key, value) -> value instanceof ResponseList<?> list ? ResponseList.copy(list) : value);
    }

    /** Puts an entry that was read into a map: one without a value is dropped, one without a key is refused. */
    final void putEntry(Map<String, Object> map, @Nullable String key, Map<String, Object> read) {
        if (key == null) {
            throw position.fail(DecodeException.Kind.MISSING, "an entry of a map has no key");
        }
        for (Object value : read.values()) {
            if (map.putIfAbsent(key, value) != null) {
                throw position.fail(DecodeException.Kind.DUPLICATE, "a key appears twice in one map");
            }
        }
    }

    /** The content of a list or a map is read at once and does not change afterwards. */
    @SuppressWarnings("unchecked")
    private static @Nullable Object finished(@Nullable Object value) {
        if (value instanceof ResponseList<?> list) {
            return ResponseList.copy(list);
        }
        return value instanceof Map<?, ?> map ? ResponseMap.copy((Map<String, Object>) map) : value;
    }

    /** Insists that nothing follows the response. */
    public abstract void finish();

    /** The server's identifier of the request, once read. */
    public final @Nullable String requestId() {
        return position.requestId();
    }

    /** The error code at the top of the response, documented or not, once read. */
    public final @Nullable String code() {
        return position.code();
    }
}
