package sandbox;

import dev.tenon.runtime.annotation.GeneratedByTenon;
import dev.tenon.runtime.error.DocumentedError;
import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.runtime.generated.ErrorTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The documented error codes of the operations generated here.
 */
@NullMarked
@GeneratedByTenon
@Generated("dev.tenon.processor.ApiProcessor")
public enum KeysErrorCode implements ErrorCode {
    /**
     * <code>DependencyViolation.WindowsInstance</code>; HTTP 403: The machine is Windows.
     */
    DEPENDENCY_VIOLATION_WINDOWS_INSTANCE("DependencyViolation.WindowsInstance"),

    /**
     * <code>InternalError</code>; HTTP 500: Broken.
     */
    INTERNAL_ERROR("InternalError"),

    /**
     * <code>InvalidInstanceId.NotFound</code>: No machine has this id.; HTTP 404: No such machine.; HTTP 410: The
     * machine is gone.
     */
    INVALID_INSTANCE_ID_NOT_FOUND("InvalidInstanceId.NotFound"),

    /**
     * <code>Throttling</code>; HTTP 400: Slow down.
     */
    THROTTLING("Throttling"),

    /**
     * A code that is not documented.
     */
    UNRECOGNIZED("");

    private final String code;

    KeysErrorCode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * Returns the documented HTTP statuses and messages of this code.
     *
     * @return the rows, in the order of the documents
     */
    @Override
    public List<DocumentedError> documented() {
        return Table.ROWS.documented(ordinal());
    }

    /**
     * Returns the HTTP statuses and messages of this code that are documented for one operation.
     *
     * @param operation the action, in exact case
     * @return the rows, including those for every operation
     */
    @Override
    public List<DocumentedError> documented(String operation) {
        return Table.ROWS.documented(ordinal(), operation);
    }

    /**
     * Returns the operations that document this code themselves; none for a common code.
     *
     * @return the actions
     */
    @Override
    public Set<String> operations() {
        return Table.ROWS.operations(ordinal());
    }

    /**
     * Explains this code, in the given language if the description has a text in it.
     *
     * @param locale the language
     * @return the text, or else the documented message, marked as such; null without either
     */
    @Override
    public @Nullable String explain(Locale locale) {
        return Table.ROWS.explain(ordinal(), locale);
    }

    /**
     * Finds the constant of a code.
     *
     * @param code the code as the server sends it
     * @return the constant, or {@link #UNRECOGNIZED} if the code is not documented
     */
    public static KeysErrorCode of(String code) {
        return Table.ROWS.find(code, UNRECOGNIZED);
    }

    /**
     * Finds the codes that an operation documents itself.
     *
     * @param operation the action, in exact case
     * @return the constants, in their order
     */
    public static List<KeysErrorCode> documentedBy(String operation) {
        return Table.ROWS.documentedBy(operation);
    }

    @GeneratedByTenon
    private static final class Table {
        static final ErrorTable<KeysErrorCode> ROWS = ErrorTable.of(values(),
                "AttachKeyPair\u001d403\u001eThe machine is Windows.\u001e\u001een\u001eWindows has no "
                + "keys.\u001ezh\u001eWindows \u4e0d\u652f\u6301\u3002\u001c\u001d500\u001eBroken.\u001e*\u001c"
                + "AttachKeyPair,DescribeMachines\u001een\u001eNo machine has this id.\u001ezh\u001e\u6ca1\u6709"
                + "\u8fd9\u4e2a ID \u7684\u673a\u5668\u3002\u001d404\u001eNo such machine.\u001e\u001d410\u001eThe "
                + "machine is gone.\u001e1\u001c\u001d400\u001eSlow down.\u001e*\u001een\u001eToo many calls.\u001e"
                + "zh\u001e\u8c03\u7528\u8fc7\u4e8e\u9891\u7e41\u3002");
    }
}
