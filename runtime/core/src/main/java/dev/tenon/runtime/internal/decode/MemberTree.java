package dev.tenon.runtime.internal.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The members of a body without a description: of a refusal, or of a response that a rule of success looks into. A member
 * is found by its path, such as {@code Response.Error.Code}; of a list the first element counts. The root element of XML,
 * and a single structure around everything in JSON, may be named or left out. Immutable once read.
 */
public final class MemberTree {
    private static final int MAX_LEAVES = 100;
    private static final int MAX_SHOWN = 1_024;

    /** Texts, and maps and lists of them. */
    private final Map<String, Object> members;

    MemberTree(Map<String, Object> members) {
        this.members = members;
    }

    /**
     * Reads what can be read of a body; never fails. A member that is odd loses itself, and what follows the place where
     * nothing can be read any more is lost.
     *
     * @param body holds the body
     * @param length how many bytes of it count
     * @param contentType the content type, when the server sent one
     */
    public static MemberTree read(byte[] body, int length, @Nullable String contentType) {
        Document document = BodyText.document(body, length, contentType);
        int start = document.start();
        while (start < document.end() && Character.isWhitespace(document.bytes()[start])) {
            start++;
        }
        if (start == document.end()) {
            return new MemberTree(Map.of());
        }
        return new MemberTree(
                document.bytes()[start] == '<'
                        ? LenientXml.read(document.text(start, document.end()))
                        : LenientJson.read(document, start));
    }

    /** Whether nothing was read. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /**
     * The text of a member.
     *
     * @param path its path; the empty path is the body itself
     * @return its text, empty for a structure; null when there is no such member
     */
    public @Nullable String text(String path) {
        Object found = find(path);
        return found == null ? null : found instanceof String text ? text : "";
    }

    private @Nullable Object find(String path) {
        if (path.isEmpty()) {
            return members;
        }
        Object found = find(members, path);
        Map<String, Object> wrapped = wrapped();
        return found != null || wrapped == null ? found : find(wrapped, path);
    }

    /** The content of the only member, if that is a structure. */
    @SuppressWarnings("unchecked")
    private @Nullable Map<String, Object> wrapped() {
        Object only = members.size() == 1 ? members.values().iterator().next() : null;
        return only instanceof Map<?, ?> map ? (Map<String, Object>) map : null;
    }

    private static @Nullable Object find(Map<?, ?> from, String path) {
        Object found = from;
        int start = 0;
        while (found != null && start <= path.length()) {
            int dot = path.indexOf('.', start);
            int end = dot < 0 ? path.length() : dot;
            Object owner = first(found);
            found = owner instanceof Map<?, ?> map ? map.get(path.substring(start, end)) : null;
            start = end + 1;
        }
        return first(found);
    }

    private static @Nullable Object first(@Nullable Object value) {
        Object element = value;
        while (element instanceof List<?> list) {
            element = list.isEmpty() ? null : list.get(0);
        }
        return element;
    }

    /**
     * The first text among several names of a structure.
     *
     * @param path the structure
     * @param names names of its members, the preferred one first
     * @return the text without spaces around it; null when there is none that is not empty
     */
    public @Nullable String firstText(String path, List<String> names) {
        String text = find(path) instanceof Map<?, ?> structure ? firstText(structure, names) : null;
        Map<String, Object> wrapped = text == null ? wrapped() : null;
        return wrapped != null && (path.isEmpty() ? wrapped : find(wrapped, path)) instanceof Map<?, ?> structure
                ? firstText(structure, names)
                : text;
    }

    private static @Nullable String firstText(Map<?, ?> structure, List<String> names) {
        for (String name : names) {
            String text = name.indexOf('.') < 0 || structure.containsKey(name)
                    ? scalar(first(structure.get(name)))
                    : scalar(find(structure, name));
            if (text != null && !text.isBlank()) {
                return text.strip();
            }
        }
        return null;
    }

    private static @Nullable String scalar(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    /**
     * The texts by their paths, 100 of them at most.
     *
     * @param visitor gets the path and the text, shortened to 1,024 characters
     */
    public void forEachLeaf(BiConsumer<String, String> visitor) {
        Map<String, Object> wrapped = wrapped();
        visit("", wrapped == null ? members : wrapped, MAX_LEAVES, visitor);
    }

    /** How many leaves may follow. */
    private static int visit(String path, Object value, int most, BiConsumer<String, String> visitor) {
        int left = most;
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> member : map.entrySet()) {
                String name = String.valueOf(member.getKey());
                left = left == 0
                        ? 0
                        : visit(path.isEmpty() ? name : path + "." + name, member.getValue(), left, visitor);
            }
        } else if (value instanceof List<?> list) {
            for (int index = 0; index < list.size() && left > 0; index++) {
                left = visit(path + "[" + index + "]", list.get(index), left, visitor);
            }
        } else {
            String text = value.toString();
            visitor.accept(path, text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) : text);
            left--;
        }
        return left;
    }

    /** Adds a member; of texts that come twice the first that is not empty stays. */
    static void put(Map<String, Object> structure, String name, Object value) {
        Object known = structure.putIfAbsent(name, value);
        if (known == null) {
            return;
        }
        if ("".equals(known)) {
            structure.put(name, value);
        } else if (known instanceof Map<?, ?> && value instanceof Map<?, ?>) {
            List<Object> both = new ArrayList<>(List.of(known, value));
            structure.put(name, both);
        } else if (known instanceof List<?> list && value instanceof Map<?, ?>) {
            List<Object> more = new ArrayList<>(list);
            more.add(value);
            structure.put(name, more);
        }
    }

    /** How many members the body has, and nothing of them. */
    @Override
    public String toString() {
        return "MemberTree[" + members.size() + " members]";
    }
}
