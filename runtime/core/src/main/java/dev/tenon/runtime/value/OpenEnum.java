package dev.tenon.runtime.value;

/**
 * A string of which a description lists some values. A server may come to send others, which is why the type is not a
 * Java {@code enum}. Two values of one type are equal if their texts are, and {@code toString} is the text.
 */
public interface OpenEnum {
    /** The text as it is sent. */
    String value();
}
