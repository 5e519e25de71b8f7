package dev.tenon.runtime.value;

/**
 * A text of which a description knows some values. A server may learn others, which are values, too; that is why the type is
 * no Java {@code enum}. Two of one type are equal when their texts are, and {@code toString} is the text.
 */
public interface OpenEnum {
    /** The text as it is sent. */
    String value();
}
