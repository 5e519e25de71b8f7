package dev.tenon.runtime.error;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A documented error code; the generated enums implement it. */
public interface ErrorCode {
    /** The code as the server sends it; empty for the constant that stands for codes nobody documented. */
    String code();

    /** The name of the enum constant. */
    String name();

    /** Every documented row of the code, of all operations. */
    default List<DocumentedError> documented() {
        return List.of();
    }

    /**
     * The rows of the code that are documented for one operation, those for every operation among them.
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
     * What the code means and what to do about it. Where the description does not say so in the language, the result is the
     * documented message, introduced as such.
     *
     * @param locale the language asked for
     * @return the prose or the message; null when the documents have neither
     */
    default @Nullable String explain(Locale locale) {
        return null;
    }
}
