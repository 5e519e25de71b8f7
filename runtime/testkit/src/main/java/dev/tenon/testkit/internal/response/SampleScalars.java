package dev.tenon.testkit.internal.response;

import dev.tenon.runtime.value.Blob;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ScalarKind;
import dev.tenon.testkit.internal.text.Timestamps;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Values made up only from their place: the same place has the same value in every run, and two places rarely share
 * one, so that a test notices a value that ends up in the wrong field.
 */
public final class SampleScalars {
    private static final Instant MOMENT = Instant.parse("2019-04-05T06:07:08Z");

    private SampleScalars() {}

    /**
     * A value.
     *
     * @param kind what the value means
     * @param format the pattern of a timestamp
     * @param place where the value is, such as {@code Results.1.Code}
     * @return a String, Integer, Long, Boolean, Float, Double, BigDecimal, Instant, Blob or JsonValue
     */
    public static Object value(ScalarKind kind, Optional<String> format, String place) {
        int seed = Math.floorMod(place.hashCode(), 1_000_000);
        return switch (kind) {
            case STRING -> place.endsWith("RequestId") ? requestId(seed) : place + " <é&中\">";
            case INTEGER -> 1 + seed;
            case LONG -> 10_000_000_000L + seed;
            case BOOLEAN -> seed % 2 == 0;
            case FLOAT -> (seed % 1000) + 0.25f;
            case DOUBLE -> seed + 0.125;
            case DECIMAL -> BigDecimal.valueOf(10L * seed, 3);
            case BLOB -> Blob.utf8(place);
            // Texts only, and none alone in an array: XML tells nothing else apart.
            case JSON ->
                JsonValue.object(Map.of(
                        "place", JsonValue.of(place),
                        "parts", JsonValue.array(JsonValue.of("a"), JsonValue.of("b"))));
            case TIMESTAMP -> Timestamps.parse(Timestamps.format(MOMENT, format), format);
        };
    }

    private static String requestId(int seed) {
        return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", seed);
    }
}
