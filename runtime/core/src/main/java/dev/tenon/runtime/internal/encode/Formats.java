package dev.tenon.runtime.internal.encode;

import dev.tenon.runtime.value.Blob;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes times, flags, bytes and numbers in the format that a description gives; an empty format is the usual one. */
public final class Formats {
    private static final String NOT_FINITE_TOO = "ieee-754";

    private Formats() {}

    /**
     * The text of a value that has a format; any other value itself.
     *
     * @param value a time, a flag, a blob, a number, or anything else
     * @param format see {@link dev.tenon.runtime.generated.Field}
     */
    public static Object written(Object value, String format) {
        if (value instanceof Instant time) {
            return Values.text(time, format);
        }
        if (value instanceof Blob blob) {
            return text(blob, format);
        }
        if (value instanceof Boolean flag && !format.isEmpty()) {
            int slash = format.indexOf('/');
            return flag ? format.substring(0, slash) : format.substring(slash + 1);
        }
        return value instanceof Number number && format.equals(NOT_FINITE_TOO) ? number(number) : value;
    }

    /** Java's own words for numbers that are not finite are those of Smithy, too. */
    private static Object number(Number number) {
        return Double.isFinite(number.doubleValue()) ? number : number.toString();
    }

    private static String text(Blob blob, String format) {
        return switch (format) {
            case "hex" -> HexFormat.of().formatHex(blob.bytes());
            case "base64url" -> Base64.getUrlEncoder().withoutPadding().encodeToString(blob.bytes());
            default -> Base64.getEncoder().encodeToString(blob.bytes());
        };
    }

    /** The same for each element of a list. */
    public static @Nullable List<?> written(@Nullable List<?> values, String format) {
        if (values == null) {
            return null;
        }
        List<Object> written = new ArrayList<>(values.size());
        values.forEach(value -> written.add(written(value, format)));
        return written;
    }

    /** The same for each value of a map. */
    public static Map<String, Object> written(Map<String, ?> values, String format) {
        Map<String, Object> written = new LinkedHashMap<>();
        values.forEach((key, value) -> written.put(key, written(value, format)));
        return written;
    }
}
