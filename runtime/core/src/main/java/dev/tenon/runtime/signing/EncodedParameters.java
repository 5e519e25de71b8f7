package dev.tenon.runtime.signing;

import dev.tenon.runtime.internal.encode.EncodedPairs;
import dev.tenon.runtime.internal.encode.PercentEncoding;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request, percent-encoded as they are sent, in the order in which they are signed. Immutable; one
 * instance serves all attempts of a call.
 */
@SuppressWarnings("exports")
public final class EncodedParameters {
    private final EncodedPairs pairs;

    /** Of pairs that are written already. */
    public EncodedParameters(EncodedPairs pairs) {
        this.pairs = pairs;
    }

    /** How many parameters there are. */
    public int size() {
        return pairs.size();
    }

    /** The name of a parameter, not encoded. */
    public String name(int index) {
        return pairs.names()[index];
    }

    /**
     * The first parameter whose name is not before a name: the one of that name, or the one that it would stand before.
     *
     * @param name the name, not encoded
     * @param from the first parameter that is looked at
     * @return its index, or {@link #size} when all are before that name
     */
    public int place(String name, int from) {
        return pairs.place(name, from);
    }

    /**
     * How many bytes some parameters take as they are sent, {@code name=value&name=value}.
     *
     * @param from the first of them
     * @param to the one behind the last
     */
    public int length(int from, int to) {
        return pairs.length(from, to);
    }

    /** Whether there is a parameter with that name. */
    public boolean contains(String name) {
        int place = place(name, 0);
        return place < size() && name(place).equals(name);
    }

    /** The value of a parameter, not encoded; null when there is none with that name. */
    public @Nullable String value(String name) {
        return contains(name) ? value(place(name, 0)) : null;
    }

    /** {@code name=value} of a parameter, encoded. */
    public String text(int index) {
        return pairs.text(index);
    }

    /**
     * Names and values, not encoded, in order.
     *
     * @param between what separates a name from its value
     * @param after what separates a value from the next name
     */
    public String joined(String between, String after) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < size(); index++) {
            text.append(index == 0 ? "" : after)
                    .append(name(index))
                    .append(between)
                    .append(value(index));
        }
        return text.toString();
    }

    /** The value of a parameter, not encoded. */
    public String value(int index) {
        String pair = text(index);
        return URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8);
    }

    /**
     * These parameters and one more, in its place by name.
     *
     * @param name the name
     * @param value the value, not encoded
     * @throws dev.tenon.runtime.error.InvalidRequestException when the value cannot be encoded in UTF-8, or there is a
     *     parameter of that name
     */
    public EncodedParameters with(String name, String value) {
        return new EncodedParameters(pairs.with(name, PercentEncoding.pair(name, value)));
    }

    /** All parameters as they are sent: {@code name=value&name=value}. */
    public EncodedForm form() {
        return EncodedForm.of(pairs.bytes(), length(0, size()));
    }

    /** Holds all parameters as they are sent, from its first byte. */
    byte[] bytes() {
        return pairs.bytes();
    }

    /** How many parameters there are, without their values. */
    @Override
    public String toString() {
        return "EncodedParameters[" + size() + "]";
    }
}
