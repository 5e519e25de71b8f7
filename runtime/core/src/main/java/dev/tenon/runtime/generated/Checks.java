package dev.tenon.runtime.generated;

import dev.tenon.runtime.error.InvalidRequestException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The documented limits of parameters, checked before anything is sent. Each check names the parameter by its full wire
 * name and throws {@link InvalidRequestException}; none ever quotes a value. An absent value passes every check but
 * {@link #required}.
 */
public final class Checks {
    /** How many structures that contain each other a request may have; more are refused before they are sent. */
    public static final int MOST_LEVELS = 50;

    private Checks() {}

    /** Refuses null and empty collections; an empty string is a value. */
    public static void required(String parameter, @Nullable Object value) {
        if (!isGiven(value)) {
            throw new InvalidRequestException(parameter, "is required");
        }
    }

    /** Refuses a parameter without the one that must accompany it. */
    public static void together(String parameter, @Nullable Object value, String other, @Nullable Object otherValue) {
        if (isGiven(value) && !isGiven(otherValue)) {
            throw new InvalidRequestException(parameter, "requires " + other);
        }
    }

    /**
     * Refuses structures that contain each other too deep, as one does that contains itself.
     *
     * @param structure the name of the structure
     * @param level how many structures there are down to this one, 1 for one in a parameter; at most 50
     */
    public static void level(String structure, int level) {
        if (level > MOST_LEVELS) {
            throw new InvalidRequestException(
                    structure, "is contained in itself or others more than " + MOST_LEVELS + " levels deep");
        }
    }

    /** Whether there is a value: neither null nor an empty collection. */
    public static boolean isGiven(@Nullable Object value) {
        return value != null
                && !(value instanceof Collection<?> items && items.isEmpty())
                && !(value instanceof Map<?, ?> entries && entries.isEmpty());
    }

    /** The items that a builder was given one by one; refuses null, which is not the same as no items. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> List<T> asList(String parameter, T... values) {
        if (values == null) {
            throw new InvalidRequestException(parameter, "must not be null; leave it out to send none");
        }
        return Arrays.asList(values);
    }

    /** An unmodifiable copy, empty for null; refuses null elements. */
    public static <T> List<T> list(String parameter, @Nullable List<? extends T> value) {
        if (value == null || value.isEmpty()) {
            return List.of();
        }
        List<T> copy = new ArrayList<>(value.size());
        for (T element : value) {
            if (element == null) {
                throw new InvalidRequestException(parameter + "." + (copy.size() + 1), "must not be null");
            }
            copy.add(element);
        }
        return Collections.unmodifiableList(copy);
    }

    /** An unmodifiable copy in the same order, empty for null; refuses null keys and values. */
    public static <T> Map<String, T> map(String parameter, @Nullable Map<String, ? extends T> value) {
        if (value == null || value.isEmpty()) {
            return Map.of();
        }
        Map<String, T> copy = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends T> entry : value.entrySet()) {
            if (entry.getKey() == null || entry.getValue() == null) {
                throw new InvalidRequestException(parameter, "must not contain a null key or value");
            }
            copy.put(entry.getKey(), entry.getValue());
        }
        return Collections.unmodifiableMap(copy);
    }

    /** Checks the number of items against its documented range; an empty list passes. */
    public static void items(String parameter, List<?> value, int min, int max) {
        int size = value.size();
        if (size != 0 && (size < min || size > max)) {
            throw new InvalidRequestException(
                    parameter, "has " + size + " items, " + between(min, max, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
    }

    /** Checks the length, in UTF-16 units, against its documented range. */
    public static void length(String parameter, @Nullable String value, int min, int max) {
        if (value != null && (value.length() < min || value.length() > max)) {
            throw new InvalidRequestException(
                    parameter,
                    "has " + value.length() + " characters, "
                            + between(min, max, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
    }

    /** Checks the length of each element against its documented range. */
    public static void length(String parameter, List<String> values, int min, int max) {
        for (int index = 0; index < values.size(); index++) {
            length(parameter + "." + (index + 1), values.get(index), min, max);
        }
    }

    /** Matches the whole string against a documented regular expression. */
    public static void pattern(String parameter, @Nullable String value, String regex) {
        if (value != null && !Pattern.matches(regex, value)) {
            throw new InvalidRequestException(parameter, "does not match " + regex);
        }
    }

    /** Matches each element against a documented regular expression. */
    public static void pattern(String parameter, List<String> values, String regex) {
        for (int index = 0; index < values.size(); index++) {
            pattern(parameter + "." + (index + 1), values.get(index), regex);
        }
    }

    /** Checks a number against its documented range, both ends included. */
    public static void range(String parameter, @Nullable Integer value, long min, long max) {
        if (value != null) {
            range(parameter, Long.valueOf(value), min, max);
        }
    }

    /** Checks a number against its documented range, both ends included. */
    public static void range(String parameter, @Nullable Long value, long min, long max) {
        if (value != null && (value < min || value > max)) {
            throw new InvalidRequestException(parameter, between(min, max, Long.MIN_VALUE, Long.MAX_VALUE));
        }
    }

    /**
     * Checks a number against its documented range, both ends included.
     *
     * @param min the minimum; empty for none
     * @param max the maximum; empty for none
     */
    public static void range(String parameter, @Nullable Number value, String min, String max) {
        if (value == null) {
            return;
        }
        BigDecimal number = decimal(parameter, value);
        boolean low = !min.isEmpty() && number.compareTo(new BigDecimal(min)) < 0;
        boolean high = !max.isEmpty() && number.compareTo(new BigDecimal(max)) > 0;
        if (low || high) {
            throw new InvalidRequestException(
                    parameter, "must be in [" + (min.isEmpty() ? "…" : min) + ", " + (max.isEmpty() ? "…" : max) + "]");
        }
    }

    /** Checks each element against its documented range, both ends included. */
    public static void range(String parameter, List<? extends Number> values, long min, long max) {
        for (int index = 0; index < values.size(); index++) {
            range(parameter + "." + (index + 1), Long.valueOf(values.get(index).longValue()), min, max);
        }
    }

    /**
     * Checks each element against its documented range, both ends included.
     *
     * @param min the minimum; empty for none
     * @param max the maximum; empty for none
     */
    public static void range(String parameter, List<? extends Number> values, String min, String max) {
        for (int index = 0; index < values.size(); index++) {
            range(parameter + "." + (index + 1), values.get(index), min, max);
        }
    }

    private static BigDecimal decimal(String parameter, Number value) {
        if (value instanceof BigDecimal exact) {
            return exact;
        }
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException infinite) {
            throw new InvalidRequestException(parameter, "must be a finite number");
        }
    }

    private static String between(long min, long max, long none, long endless) {
        if (min == none || min == 0) {
            return "at most " + max + " allowed";
        }
        return max == endless ? "at least " + min + " required" : "must be in [" + min + ", " + max + "]";
    }
}
