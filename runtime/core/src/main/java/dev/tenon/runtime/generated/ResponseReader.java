package dev.tenon.runtime.generated;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** Reads one response, in any format, once. Undocumented fields are skipped. */
public interface ResponseReader {
    /**
     * Reads the response.
     *
     * @param rootName the documented root, which JSON responses leave out
     * @param root the documented fields
     * @return what the factory of the structure makes from them
     * @throws DecodeException when the response does not match its description
     */
    @Nullable Object read(String rootName, Structure root);

    /**
     * Reads a response whose fields are in an element below the root. If that element is absent or empty, so is every
     * field.
     *
     * @param rootName the documented root, which JSON responses may leave out
     * @param resultName the element
     * @param result the documented fields
     * @return what the factory of the structure makes from them
     * @throws DecodeException when the response does not match its description
     */
    @Nullable Object read(String rootName, String resultName, Structure result);

    /**
     * Reads a response without documented fields. An XML element becomes its text, or an object of its children, with
     * an array for children of the same name; the root is left out.
     *
     * @throws DecodeException when the response cannot be read or has no value
     */
    JsonValue readTree();
}
