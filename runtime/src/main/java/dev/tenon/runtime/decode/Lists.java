package dev.tenon.runtime.decode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Normalises the lists of response records. */
public final class Lists {
    private Lists() {}

    /**
     * An unmodifiable list that is never null and holds no null.
     *
     * @param list a list, or null for an absent one; a list made by a cursor is frozen and returned itself
     */
    public static <T> List<T> copy(@Nullable List<T> list) {
        if (list == null || list.isEmpty()) {
            return List.of();
        }
        if (list instanceof ResponseList<T> own) {
            return own.freeze();
        }
        ResponseList<T> copy = new ResponseList<>();
        copy.addAll(list);
        return copy.freeze();
    }
}
