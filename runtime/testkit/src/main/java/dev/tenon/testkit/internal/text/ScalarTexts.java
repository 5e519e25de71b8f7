package dev.tenon.testkit.internal.text;

import dev.tenon.runtime.value.Blob;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ScalarKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Single values as a description says they are written. */
public final class ScalarTexts {
    private ScalarTexts() {}

    /** The value of a text in a request; see {@link #parse(ScalarKind, Optional, String)}. */
    public static Object parse(ParameterType.Scalar type, String text) {
        return parse(type.kind(), type.format(), text);
    }

    /**
     * The value of a text.
     *
     * @param kind what the value means
     * @param format how it is written
     * @param text the text
     * @throws IllegalArgumentException when the text is not written so
     * @throws java.time.DateTimeException when it is not written as a time
     */
    public static Object parse(ScalarKind kind, Optional<String> format, String text) {
        return switch (kind) {
            case STRING -> text;
            case INTEGER -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case BOOLEAN -> flag(format, text);
            case FLOAT -> Float.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case TIMESTAMP -> Timestamps.parse(text, format);
            case BLOB -> Blob.of(bytes(format, text));
            case JSON -> JsonValue.parse(text);
        };
    }

    private static Boolean flag(Optional<String> format, String text) {
        String written = format.orElse("true/false");
        int slash = written.indexOf('/');
        if (text.equals(written.substring(0, slash))) {
            return true;
        }
        if (text.equals(written.substring(slash + 1))) {
            return false;
        }
        throw new IllegalArgumentException("the text is not a boolean of this format");
    }

    private static byte[] bytes(Optional<String> format, String text) {
        return switch (format.orElse("base64")) {
            case "hex" -> HexFormat.of().parseHex(text);
            case "base64url" -> Base64.getUrlDecoder().decode(text);
            default -> Base64.getDecoder().decode(text);
        };
    }

    /** The text of a value. */
    public static String text(Object value, Optional<String> format) {
        if (value instanceof Instant instant) {
            return Timestamps.format(instant, format);
        }
        if (value instanceof Boolean flag) {
            String[] spellings = format.orElse("true/false").split("/", 2);
            return flag ? spellings[0] : spellings[1];
        }
        if (value instanceof Blob blob) {
            return switch (format.orElse("base64")) {
                case "hex" -> HexFormat.of().formatHex(blob.bytes());
                case "base64url" -> Base64.getUrlEncoder().withoutPadding().encodeToString(blob.bytes());
                default -> Base64.getEncoder().encodeToString(blob.bytes());
            };
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
