package dev.tenon.runtime.generated;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** Reads one response, whatever its format, once. What is not documented is skipped. */
public interface ResponseReader {
    /**
     * Reads the response.
     *
     * @param rootName the documented root, which JSON responses leave out
     * @param root the documented fields
     * @return what the factory of the structure makes of them
     * @throws DecodeException when the response is not what is documented
     */
    @Nullable Object read(String rootName, Structure root);

    /**
     * Reads a response whose fields stand in an element below the root. Where that element is absent or empty, every field is.
     *
     * @param rootName the documented root, which JSON responses may leave out
     * @param resultName the element
     * @param result the documented fields
     * @return what the factory of the structure makes of them
     * @throws DecodeException when the response is not what is documented
     */
    @Nullable Object read(String rootName, String resultName, Structure result);

    /**
     * Reads a response of which no field is documented. An element of XML becomes its text, or an object of its children, of
     * which those of one name are an array; the root is left out.
     *
     * @throws DecodeException when the response cannot be read or has no value
     */
    JsonValue readTree();
}
