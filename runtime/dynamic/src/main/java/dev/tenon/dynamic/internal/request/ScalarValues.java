package dev.tenon.dynamic.internal.request;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.value.Blob;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.OpenEnum;
import dev.tenon.spec.model.ScalarKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/** Makes single values of what a caller gives: the type that a generated record would have, or its usual text. */
final class ScalarValues {
    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    private ScalarValues() {}

    /**
     * The value of a parameter.
     *
     * @param name the parameter
     * @param kind what it means
     * @param given a value that is not null
     * @throws InvalidRequestException when it is not of that kind; the message does not quote it
     */
    static Object of(String name, ScalarKind kind, Object given) {
        if (kind == ScalarKind.JSON) {
            return json(name, given);
        }
        Object plain = Plain.of(given);
        return switch (kind) {
            case STRING -> text(name, plain, "a text");
            case INTEGER ->
                whole(name, plain, Integer.MIN_VALUE, Integer.MAX_VALUE, 32).intValue();
            case LONG -> whole(name, plain, Long.MIN_VALUE, Long.MAX_VALUE, 64).longValue();
            case BOOLEAN -> flag(name, plain);
            case FLOAT -> Float.valueOf(floating(name, plain));
            case DOUBLE -> Double.valueOf(floating(name, plain));
            case DECIMAL -> decimal(name, plain, "a number");
            case TIMESTAMP -> time(name, plain);
            case BLOB -> bytes(name, plain);
            case JSON -> throw new IllegalStateException("is written above");
        };
    }

    private static String text(String name, Object plain, String expected) {
        if (plain instanceof OpenEnum value) {
            return value.value();
        }
        if (plain instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (plain instanceof CharSequence || plain instanceof Number || plain instanceof Boolean) {
            return plain.toString();
        }
        throw refused(name, expected);
    }

    private static BigDecimal whole(String name, Object plain, long least, long most, int bits) {
        String expected = "a " + bits + "-bit integer";
        BigDecimal number = decimal(name, plain, expected);
        boolean inRange =
                number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!inRange || number.stripTrailingZeros().scale() > 0) {
            throw refused(name, expected);
        }
        return number;
    }

    private static BigDecimal decimal(String name, Object plain, String expected) {
        try {
            return plain instanceof BigDecimal number ? number : new BigDecimal(text(name, plain, expected));
        } catch (NumberFormatException noNumber) {
            throw refused(name, expected);
        }
    }

    private static String floating(String name, Object plain) {
        String text = text(name, plain, "a number");
        return NOT_FINITE.contains(text) || plain instanceof Number
                ? text
                : decimal(name, plain, "a number").toString();
    }

    private static Boolean flag(String name, Object plain) {
        return switch (text(name, plain, "true or false").toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(name, "true or false");
        };
    }

    private static Instant time(String name, Object plain) {
        if (plain instanceof Instant time) {
            return time;
        }
        String expected = "a time in ISO 8601 with its zone, such as 2020-01-05T12:00:00Z";
        try {
            return OffsetDateTime.parse(text(name, plain, expected)).toInstant();
        } catch (DateTimeParseException noTime) {
            throw refused(name, expected);
        }
    }

    private static Blob bytes(String name, Object plain) {
        if (plain instanceof Blob blob) {
            return blob;
        }
        if (plain instanceof byte[] bytes) {
            return Blob.of(bytes);
        }
        String expected = "bytes, or their base64 text";
        try {
            return Blob.of(Base64.getDecoder().decode(text(name, plain, expected)));
        } catch (IllegalArgumentException noBase64) {
            throw refused(name, expected);
        }
    }

    private static JsonValue json(String name, Object given) {
        try {
            return given instanceof String text ? JsonValue.parse(text) : Plain.json(given);
        } catch (IllegalArgumentException noJson) {
            throw refused(name, "JSON at most 200 deep, or its text");
        }
    }

    private static InvalidRequestException refused(String name, String expected) {
        return new InvalidRequestException(name, "must be " + expected);
    }
}
