package dev.tenon.runtime.generated;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.value.JsonValue;

/**
 * Reads one response, whatever its format: field after documented field, each as the kind it is documented to be; what is
 * not documented is skipped.
 *
 * <p>Rules for values: an absent field and a null are null; the empty text is the empty text for strings and null for
 * every other type; text is kept as it is for strings and trimmed for every other type; a number is accepted where text
 * is documented, in its own spelling, and text where a number is documented; {@code 1.0} and {@code 1e3} are integers,
 * {@code 1.9} is not. Null elements of lists are dropped. Not safe for use by several threads.
 */
public interface StructureReader {
    /**
     * Reads the response, once.
     *
     * @param <R> what the factory makes of the root
     * @param rootName the documented root, which JSON responses leave out
     * @param root the documented fields
     * @param records makes the records
     * @throws DecodeException when the response is not what is documented
     */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <R> R read(String rootName, Structure root, RecordFactory records);

    /**
     * Reads a response whose fields stand in an element below the root, once. Where that element is absent or empty, every
     * field is.
     *
     * @param <R> what the factory makes of the element
     * @param rootName the documented root, which JSON responses may leave out
     * @param resultName the element
     * @param result the documented fields
     * @param records makes the records
     * @throws DecodeException when the response is not what is documented
     */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <R> R read(String rootName, String resultName, Structure result, RecordFactory records);

    /**
     * Reads a response of which no field is documented, once. An element of XML becomes its text, or an object of its
     * children, of which those of one name are an array; the root is left out.
     *
     * @throws DecodeException when the response cannot be read or has no value
     */
    JsonValue readTree();

    /**
     * The value of the next field of the structure whose record is to be made, in the order of its fields; null when it is
     * absent. For {@link RecordFactory} only.
     *
     * @param <T> what the kind of the field becomes
     */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <T> T next();
}
