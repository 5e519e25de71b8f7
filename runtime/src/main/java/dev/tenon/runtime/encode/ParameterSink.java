package dev.tenon.runtime.encode;

import dev.tenon.runtime.error.InvalidRequestException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the parameters of one request and encodes them at once. Null and empty lists are not sent; the empty text is.
 * Names that the protocol keeps for itself are refused. Not safe for use by several threads.
 */
public final class ParameterSink {
    private final PercentEncoder encoder = new PercentEncoder(512);
    private String[] names = new String[16];
    private int[] ends = new int[16];
    private int count;
    private String prefix = "";
    private int[] prefixLengths = new int[4];
    private int depth;

    /** Makes an empty sink. */
    public ParameterSink() {}

    /** Opens a group: the names that follow are prefixed with the segment and a dot. */
    public void begin(String segment) {
        push(prefix + segment + ".");
    }

    /** Opens a numbered group, counted from 1. */
    public void begin(String segment, int index) {
        push(prefix + segment + "." + index + ".");
    }

    private void push(String longer) {
        if (depth == prefixLengths.length) {
            prefixLengths = Arrays.copyOf(prefixLengths, depth * 2);
        }
        prefixLengths[depth++] = prefix.length();
        prefix = longer;
    }

    /** Closes the innermost group. */
    public void end() {
        prefix = prefix.substring(0, prefixLengths[--depth]);
    }

    /** Adds text. */
    public void put(String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        String full = depth == 0 ? name : prefix + name;
        if (ReservedNames.contains(full)) {
            throw new InvalidRequestException(full, "is a name the protocol keeps for itself");
        }
        if (count == names.length) {
            names = Arrays.copyOf(names, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        encoder.append(full, full);
        encoder.separator('=');
        encoder.append(full, value);
        names[count] = full;
        ends[count++] = encoder.length();
    }

    /** Adds a whole number. */
    public void put(String name, @Nullable Integer value) {
        if (value != null) {
            put(name, value.toString());
        }
    }

    /** Adds a whole number. */
    public void put(String name, @Nullable Long value) {
        if (value != null) {
            put(name, value.toString());
        }
    }

    /** Adds a flag. */
    public void put(String name, @Nullable Boolean value) {
        if (value != null) {
            put(name, value.toString());
        }
    }

    /** Adds a number; it must be finite. */
    public void put(String name, @Nullable Float value) {
        if (value != null) {
            put(name, Values.text(prefix + name, value));
        }
    }

    /** Adds a number; it must be finite. */
    public void put(String name, @Nullable Double value) {
        if (value != null) {
            put(name, Values.text(prefix + name, value));
        }
    }

    /** Adds a decimal number, never in exponent notation. */
    public void put(String name, @Nullable BigDecimal value) {
        if (value != null) {
            put(name, Values.text(prefix + name, value));
        }
    }

    /**
     * Adds a time in UTC.
     *
     * @param pattern a pattern of {@link java.time.format.DateTimeFormatter}, {@code epoch-seconds},
     *     {@code epoch-millis}, or empty for ISO 8601 with seconds
     */
    public void put(String name, @Nullable Instant value, String pattern) {
        if (value != null) {
            put(name, Times.text(value, pattern));
        }
    }

    /** Adds a list as JSON text; an empty list is not sent. */
    public void putJsonArray(String name, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            put(name, JsonText.array(prefix + name, values));
        }
    }

    /** Adds a list as text with commas; an empty list is not sent, an element with a comma is refused. */
    public void putCommaList(String name, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            put(name, Values.commas(prefix + name, values));
        }
    }

    /** Adds a map as JSON text; an empty map is not sent. */
    public void putJsonObject(String name, @Nullable Map<String, String> values) {
        if (values != null && !values.isEmpty()) {
            put(name, JsonText.object(values));
        }
    }

    /** Adds {@code name.1}, {@code name.2}, … */
    public void putRepeated(String name, @Nullable List<?> values) {
        if (values != null) {
            for (int index = 0; index < values.size(); index++) {
                String numbered = name + "." + (index + 1);
                put(numbered, Values.text(prefix + numbered, values.get(index)));
            }
        }
    }

    /** Whether a parameter of that full name was added. */
    public boolean contains(String name) {
        for (int index = 0; index < count; index++) {
            if (names[index].equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The parameters in the order in which they are signed: by name, in UTF-16 code units. */
    public EncodedParameters finish() {
        String[] sorted = Arrays.copyOf(names, count);
        int[] starts = new int[count];
        for (int index = 1; index < count; index++) {
            starts[index] = ends[index - 1];
        }
        int[] sortedEnds = Arrays.copyOf(ends, count);
        Ordering.sort(sorted, starts, sortedEnds);
        return new EncodedParameters(sorted, encoder.bytes(), starts, sortedEnds);
    }
}
