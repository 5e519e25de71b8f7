package dev.tenon.runtime.signing;

import dev.tenon.runtime.internal.encode.PercentEncoding;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request: percent-encoded once, in the order in which they are signed. Immutable; one instance
 * serves all attempts of a call.
 */
public final class EncodedParameters {
    private final String[] names;
    private final byte[] bytes;
    private final int[] ends;
    private final int[] starts;

    /**
     * Takes the arrays over, without copying them.
     *
     * @param names the names, not encoded, in the order of signing
     * @param bytes holds {@code name=value} of each, encoded
     * @param starts where each begins
     * @param ends where each ends
     */
    public EncodedParameters(String[] names, byte[] bytes, int[] starts, int[] ends) {
        this.names = names;
        this.bytes = bytes;
        this.starts = starts;
        this.ends = ends;
    }

    /** How many parameters there are. */
    public int size() {
        return names.length;
    }

    /** The name of a parameter, not encoded. */
    public String name(int index) {
        return names[index];
    }

    /** How many bytes {@code name=value} of a parameter takes. */
    public int length(int index) {
        return ends[index] - starts[index];
    }

    /**
     * Copies {@code name=value} of a parameter.
     *
     * @param index which parameter
     * @param target where to
     * @param offset the first byte written
     * @return the offset after the last byte written
     */
    public int copy(int index, byte[] target, int offset) {
        int length = length(index);
        System.arraycopy(bytes, starts[index], target, offset, length);
        return offset + length;
    }

    /** How many bytes all parameters take, without separators. */
    public int totalLength() {
        int total = 0;
        for (int index = 0; index < names.length; index++) {
            total += length(index);
        }
        return total;
    }

    /** Whether a parameter of that name is there. */
    public boolean contains(String name) {
        return value(name) != null;
    }

    /** The value of a parameter, not encoded; null when there is none of that name. */
    public @Nullable String value(String name) {
        for (int index = 0; index < names.length; index++) {
            if (names[index].equals(name)) {
                return value(index);
            }
        }
        return null;
    }

    /** {@code name=value} of a parameter, encoded. */
    public String text(int index) {
        return new String(bytes, starts[index], length(index), StandardCharsets.US_ASCII);
    }

    /**
     * Names and values as they are, not encoded, in their order.
     *
     * @param between what stands between a name and its value
     * @param after what stands between a value and the next name
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
     * @throws dev.tenon.runtime.error.InvalidRequestException when the value is no text that UTF-8 can hold
     */
    public EncodedParameters with(String name, String value) {
        PercentEncoding pair = new PercentEncoding(name.length() + value.length() + 1);
        pair.add(name, name);
        pair.separator('=');
        pair.add(name, value);
        int place = 0;
        while (place < names.length && names[place].compareTo(name) < 0) {
            place++;
        }
        byte[] allBytes = Arrays.copyOf(bytes, bytes.length + pair.length());
        System.arraycopy(pair.bytes(), 0, allBytes, bytes.length, pair.length());
        String[] allNames = Arrays.copyOf(names, names.length + 1);
        allNames[names.length] = name;
        return new EncodedParameters(
                inserted(allNames, place),
                allBytes,
                inserted(starts, place, bytes.length),
                inserted(ends, place, allBytes.length));
    }

    private static String[] inserted(String[] values, int place) {
        String last = values[values.length - 1];
        System.arraycopy(values, place, values, place + 1, values.length - 1 - place);
        values[place] = last;
        return values;
    }

    private static int[] inserted(int[] values, int place, int value) {
        int[] all = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, place, all, place + 1, values.length - place);
        all[place] = value;
        return all;
    }

    /** All parameters as they are sent: {@code name=value&name=value}. */
    public SignedRequest.Form form() {
        byte[] form = new byte[totalLength() + Math.max(0, names.length - 1)];
        int offset = 0;
        for (int index = 0; index < names.length; index++) {
            if (index > 0) {
                form[offset++] = '&';
            }
            offset = copy(index, form, offset);
        }
        return new SignedRequest.Form(form, offset);
    }

    /** How many parameters there are, and nothing of their values. */
    @Override
    public String toString() {
        return "EncodedParameters[" + names.length + "]";
    }
}
