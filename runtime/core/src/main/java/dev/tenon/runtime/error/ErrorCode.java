package dev.tenon.runtime.error;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A documented error code; the generated enums implement it. */
public interface ErrorCode {
    /** The code as the server sends it; empty for the constant that stands for undocumented codes. */
    String code();

    /** The name of the enum constant. */
    String name();

    /** Every documented row of the code, of all operations. */
    default List<DocumentedError> documented() {
        return List.of();
    }

    /**
     * The rows of the code that are documented for one operation, including those for every operation.
     *
     * @param operation the action, in exact case
     */
    default List<DocumentedError> documented(String operation) {
        return List.of();
    }

    /** The actions that document the code. */
    default Set<String> operations() {
        return Set.of();
    }

    /**
     * What the code means and what to do about it. If the description does not say so in the language, the result is
     * the documented message, marked as such.
     *
     * @param locale the language asked for
     * @return the prose or the message; null if there is neither
     */
    default @Nullable String explain(Locale locale) {
        return null;
    }
}
