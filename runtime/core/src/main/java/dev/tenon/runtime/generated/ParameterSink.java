package dev.tenon.runtime.generated;

import dev.tenon.runtime.internal.encode.Formats;
import dev.tenon.runtime.internal.encode.JsonList;
import dev.tenon.runtime.internal.encode.NamePrefix;
import dev.tenon.runtime.internal.encode.Overrides;
import dev.tenon.runtime.internal.encode.ParameterForm;
import dev.tenon.runtime.internal.encode.PercentEncoding;
import dev.tenon.runtime.internal.encode.SinkRules;
import dev.tenon.runtime.internal.encode.Values;
import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.value.Blob;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.OpenEnum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the parameters of one request and encodes them at once. Null and empty lists are not sent; empty strings are.
 * Names reserved by the protocol are refused. Not thread-safe.
 */
@SuppressWarnings("exports")
public final class ParameterSink {
    private final ParameterForm form;
    private final NamePrefix prefix = new NamePrefix();
    private final Overrides overrides;
    private boolean finishing;

    /** Makes an empty sink. */
    public ParameterSink() {
        this(Overrides.NONE, SinkRules.NONE, "");
    }

    /**
     * Makes an empty sink for a request of an operation.
     *
     * @param overrides what is sent in place of what is put into it
     * @param rules what the protocol and the client add and refuse
     * @param operation the name of the operation
     */
    public ParameterSink(Overrides overrides, SinkRules rules, String operation) {
        this.overrides = overrides;
        this.form = new ParameterForm(rules, operation);
    }

    /** Opens a group: the names that follow are prefixed with the segment and a dot. */
    public void begin(String segment) {
        prefix.begin(segment);
    }

    /** Opens a numbered group. */
    public void begin(String segment, int number) {
        prefix.begin(segment + "." + number);
    }

    /** Closes the innermost group. */
    public void end() {
        prefix.end();
    }

    /** Adds text. */
    public void put(String name, @Nullable String value) {
        put(name, value, prefix.isEmpty());
    }

    /** Adds text under a name in which a number or a key of a map stands: there is no end to such names. */
    void putNamed(String name, @Nullable String value) {
        put(name, value, false);
    }

    private void put(String name, @Nullable String value, boolean known) {
        if (value == null) {
            return;
        }
        String full = prefix.of(name);
        if (isSent(full)) {
            begin(full, known).add(full, value);
            form.end();
        }
    }

    private boolean isSent(String full) {
        return finishing || !overrides.replaces(full);
    }

    private PercentEncoding begin(String full, boolean known) {
        return known ? form.beginKnown(full) : form.begin(full);
    }

    /** Adds a parameter of the protocol itself. */
    public void putReserved(String name, String value) {
        form.beginReserved(name).add(name, value);
        form.end();
    }

    /** Adds a number, never in exponent notation; it must be finite. */
    public void put(String name, @Nullable Number value) {
        if (value != null) {
            put(name, Values.text(prefix.of(name), value));
        }
    }

    /** Adds a boolean. */
    public void put(String name, @Nullable Boolean value) {
        if (value != null) {
            put(name, value.toString());
        }
    }

    /**
     * Adds a boolean, bytes or a number in a format.
     *
     * @param format for a boolean its two texts, such as {@code yes/no}; for a {@link Blob} {@code base64} (also if
     *     empty), {@code base64url} or {@code hex}; for a number {@code ieee-754} if it need not be finite
     */
    public void put(String name, @Nullable Object value, String format) {
        if (value != null) {
            put(name, Values.text(prefix.of(name), Formats.written(value, format)));
        }
    }

    /**
     * Adds a time in UTC.
     *
     * @param pattern a pattern of {@link java.time.format.DateTimeFormatter}, {@code epoch-seconds},
     *     {@code epoch-millis}, {@code http-date}, or empty for ISO 8601 with seconds
     */
    public void put(String name, @Nullable Instant value, String pattern) {
        if (value != null) {
            put(name, Values.text(value, pattern));
        }
    }

    /** Adds the text of an enumeration. */
    public void put(String name, @Nullable OpenEnum value) {
        if (value != null) {
            put(name, value.value());
        }
    }

    /** Adds a JSON value as its text. */
    public void put(String name, @Nullable JsonValue value) {
        if (value != null) {
            put(name, value.toString());
        }
    }

    /** Adds a list as JSON text; an empty list is not sent. */
    public void putJsonArray(String name, @Nullable List<?> values) {
        if (values == null || values.isEmpty()) {
            return;
        }
        String full = prefix.of(name);
        if (isSent(full)) {
            JsonList.write(full, overrides.slice(full, values), begin(full, prefix.isEmpty()));
            form.end();
        }
    }

    /** Adds a list as text; an empty list is not sent, and an element that contains the separator is refused. */
    public void putSeparated(String name, @Nullable List<?> values, String separator) {
        if (values != null && !values.isEmpty()) {
            put(name, Values.separated(prefix.of(name), sent(name, values), separator));
        }
    }

    /** Adds a map as JSON text; an empty map is not sent. */
    public void putJsonObject(String name, @Nullable Map<String, ?> values) {
        putJsonObject(name, values, "");
    }

    /** Adds a map of times, booleans or blobs as JSON text. */
    public void putJsonObject(String name, @Nullable Map<String, ?> values, String format) {
        if (values != null && !values.isEmpty()) {
            put(name, Values.jsonObject(prefix.of(name), Formats.written(values, format)));
        }
    }

    /** Adds each value of a map as {@code name.key}; a key that is empty is refused. */
    public void putMembers(String name, @Nullable Map<String, ?> values, String format) {
        if (values != null) {
            new NamedMap(name, Formats.written(values, format)).putMembers(this);
        }
    }

    /**
     * Adds the entries of a map, {@code name.1.Key}, {@code name.1.Value}, …
     *
     * @param name the name before the numbers
     * @param values the map
     * @param keyName what the key is called
     * @param valueName what the value is called
     * @param format how times, booleans and bytes are written
     * @param base the first number
     */
    public void putEntries(
            String name, @Nullable Map<String, ?> values, String keyName, String valueName, String format, int base) {
        if (values != null) {
            new NamedMap(name, Formats.written(values, format)).putEntries(this, keyName, valueName, base);
        }
    }

    /** Adds {@code name.1}, {@code name.2}, … */
    public void putRepeated(String name, @Nullable List<?> values) {
        putRepeated(name, values, "", 1);
    }

    /**
     * Adds {@code name.1}, {@code name.2}, … or from another number on.
     *
     * @param name the name before the numbers
     * @param values the values
     * @param format how times, booleans and bytes are written
     * @param base the first number
     */
    public void putRepeated(String name, @Nullable List<?> values, String format, int base) {
        if (values != null) {
            new NumberedList(name, sent(name, values), format).put(this, base);
        }
    }

    /** Adds a list of times, booleans or blobs as JSON text. */
    public void putJsonArray(String name, @Nullable List<?> values, String format) {
        putJsonArray(name, Formats.written(values, format));
    }

    /** Adds a list of times, booleans or blobs as text. */
    public void putSeparated(String name, @Nullable List<?> values, String separator, String format) {
        putSeparated(name, Formats.written(values, format), separator);
    }

    /** The items of a list to send: all, or those of one batch. */
    public <T> List<T> sent(String name, List<T> values) {
        return overrides.slice(prefix.of(name), values);
    }

    /**
     * Refuses a list that has more items than one call takes, unless it is being sent in batches.
     *
     * @param name the parameter, without the number at its end
     * @param values its items
     * @param max the documented limit
     */
    public void atMost(String name, @Nullable List<?> values, int max) {
        if (values != null) {
            ItemLimit.check(prefix.of(name), sent(name, values).size(), max, "");
        }
    }

    /**
     * Refuses a list that has more items than one call takes, unless it is being sent in batches.
     *
     * @param name the parameter, without the number at its end
     * @param values its items
     * @param max the documented limit
     * @param batched the client method that sends the list in batches
     */
    public void atMost(String name, @Nullable List<?> values, int max, String batched) {
        if (values != null) {
            ItemLimit.check(prefix.of(name), sent(name, values).size(), max, batched);
        }
    }

    String fullName(String name) {
        return prefix.of(name);
    }

    /** Whether a parameter with that full name was added. */
    public boolean contains(String name) {
        return form.contains(name);
    }

    /** The parameters in the order in which they are signed: by name, in UTF-16 code units. */
    public EncodedParameters finish() {
        finishing = true;
        for (Map.Entry<String, String> override : overrides.values().entrySet()) {
            put(override.getKey(), override.getValue());
        }
        return new EncodedParameters(form.finish());
    }
}
