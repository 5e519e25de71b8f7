package dev.tenon.runtime.generated;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.internal.encode.Overrides;
import dev.tenon.runtime.internal.encode.PercentEncoding;
import dev.tenon.runtime.internal.encode.Values;
import dev.tenon.runtime.signing.EncodedParameters;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the parameters of one request and encodes them at once. Null and empty lists are not sent; the empty text is.
 * Names that the protocol keeps for itself are refused. Not safe for use by several threads.
 */
@SuppressWarnings("exports")
public final class ParameterSink {
    /** So many names out of order are put in their places one by one. */
    private static final int FEW = 8;

    private final PercentEncoding encoder = new PercentEncoding(256);
    private String[] names = new String[16];
    private int[] ends = new int[16];
    private int count;
    private String prefix = "";
    private int[] prefixLengths = new int[4];
    private int depth;
    private final Overrides overrides;
    private final Set<String> reserved;
    private boolean finishing;

    /** Makes an empty sink. */
    public ParameterSink() {
        this(Overrides.NONE, Set.of());
    }

    /**
     * Makes an empty sink that changes some of what is put into it.
     *
     * @param overrides what it changes
     * @param reserved names that the protocol or the signer keeps for itself
     */
    public ParameterSink(Overrides overrides, Set<String> reserved) {
        this.overrides = overrides;
        this.reserved = reserved;
    }

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
        if (!finishing && overrides.replaces(full)) {
            return;
        }
        if (reserved.contains(full)) {
            throw new InvalidRequestException(full, "is a name the protocol keeps for itself");
        }
        append(full, value);
    }

    /** Adds a parameter of the protocol itself. */
    public void putReserved(String name, String value) {
        append(name, value);
    }

    private void append(String full, String value) {
        if (count == names.length) {
            names = Arrays.copyOf(names, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        encoder.add(full, full);
        encoder.separator('=');
        encoder.add(full, value);
        names[count] = full;
        ends[count++] = encoder.length();
    }

    /** Adds a number, never in exponent notation; it must be finite. */
    public void put(String name, @Nullable Number value) {
        if (value != null) {
            put(name, Values.text(prefix + name, value));
        }
    }

    /** Adds a flag. */
    public void put(String name, @Nullable Boolean value) {
        if (value != null) {
            put(name, value.toString());
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
            put(name, Values.text(value, pattern));
        }
    }

    /** Adds a list as JSON text; an empty list is not sent. */
    public void putJsonArray(String name, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            put(name, Values.jsonArray(prefix + name, overrides.slice(prefix + name, values)));
        }
    }

    /** Adds a list as text with commas; an empty list is not sent, an element with a comma is refused. */
    public void putCommaList(String name, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            put(name, Values.commas(prefix + name, overrides.slice(prefix + name, values)));
        }
    }

    /** Adds a map as JSON text; an empty map is not sent. */
    public void putJsonObject(String name, @Nullable Map<String, String> values) {
        if (values != null && !values.isEmpty()) {
            put(name, Values.jsonObject(values));
        }
    }

    /** Adds {@code name.1}, {@code name.2}, … */
    public void putRepeated(String name, @Nullable List<?> values) {
        if (values != null) {
            List<?> sent = overrides.slice(prefix + name, values);
            for (int index = 0; index < sent.size(); index++) {
                String numbered = name + "." + (index + 1);
                put(numbered, Values.text(prefix + numbered, sent.get(index)));
            }
        }
    }

    /** Adds a list of times as JSON text; the pattern is that of {@link #put(String, Instant, String)}. */
    public void putJsonArray(String name, @Nullable List<?> values, String pattern) {
        putJsonArray(name, Values.texts(values, pattern));
    }

    /** Adds a list of times as text with commas; the pattern is that of {@link #put(String, Instant, String)}. */
    public void putCommaList(String name, @Nullable List<?> values, String pattern) {
        putCommaList(name, Values.texts(values, pattern));
    }

    /** Adds numbered times; the pattern is that of {@link #put(String, Instant, String)}. */
    public void putRepeated(String name, @Nullable List<?> values, String pattern) {
        putRepeated(name, Values.texts(values, pattern));
    }

    /**
     * Refuses a list that has more items than one call takes, once it is cut into batches.
     *
     * @param name the parameter
     * @param values its items
     * @param max the documented limit
     */
    public void atMost(String name, @Nullable List<?> values, int max) {
        refuseMore(name, values, max, "");
    }

    /**
     * Refuses a list that has more items than one call takes, once it is cut into batches.
     *
     * @param name the parameter
     * @param values its items
     * @param max the documented limit
     * @param batched the method of the client that cuts the list
     */
    public void atMost(String name, @Nullable List<?> values, int max, String batched) {
        refuseMore(name, values, max, "; " + batched + " sends more, in batches of " + max);
    }

    private void refuseMore(String name, @Nullable List<?> values, int max, String instead) {
        int size = values == null ? 0 : overrides.slice(prefix + name, values).size();
        if (size > max) {
            throw new InvalidRequestException(
                    prefix + name, "has " + size + " items, at most " + max + " allowed" + instead);
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
        finishing = true;
        for (Map.Entry<String, String> override : overrides.values().entrySet()) {
            put(override.getKey(), override.getValue());
        }
        String[] sorted = Arrays.copyOf(names, count);
        int[] starts = new int[count];
        for (int index = 1; index < count; index++) {
            starts[index] = ends[index - 1];
        }
        int[] sortedEnds = Arrays.copyOf(ends, count);
        for (int index = 1; index < count; index++) {
            if (sorted[index].compareTo(sorted[index - 1]) < 0) {
                if (count - index <= FEW) {
                    insert(sorted, starts, sortedEnds, index);
                } else {
                    reorder(sorted, starts, sortedEnds);
                }
                break;
            }
        }
        for (int index = 1; index < count; index++) {
            if (sorted[index].equals(sorted[index - 1])) {
                throw new InvalidRequestException(sorted[index], "is given twice");
            }
        }
        return new EncodedParameters(sorted, encoder.bytes(), starts, sortedEnds);
    }

    /** Puts the last few names in their places; those of the protocol come behind the others, which are in order. */
    private static void insert(String[] sorted, int[] starts, int[] ends, int from) {
        for (int index = from; index < sorted.length; index++) {
            String name = sorted[index];
            int start = starts[index];
            int end = ends[index];
            int place = index;
            while (place > 0 && sorted[place - 1].compareTo(name) > 0) {
                sorted[place] = sorted[place - 1];
                starts[place] = starts[place - 1];
                ends[place] = ends[place - 1];
                place--;
            }
            sorted[place] = name;
            starts[place] = start;
            ends[place] = end;
        }
    }

    /** Orders by name, without moving the bytes. */
    private static void reorder(String[] sorted, int[] starts, int[] ends) {
        String[] unordered = sorted.clone();
        int[] before = starts.clone();
        int[] after = ends.clone();
        Integer[] order = new Integer[sorted.length];
        Arrays.setAll(order, index -> index);
        Arrays.sort(order, Comparator.comparing(index -> unordered[index]));
        for (int index = 0; index < sorted.length; index++) {
            sorted[index] = unordered[order[index]];
            starts[index] = before[order[index]];
            ends[index] = after[order[index]];
        }
    }
}
