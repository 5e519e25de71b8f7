package dev.tenon.testkit.generated;

import dev.tenon.spec.model.Constraints;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes strings that a parameter accepts: within its limits, and otherwise as hard to encode as possible. */
final class SampleTexts {
    private static final String HARD = " é中+&=*~%/\"<";

    private SampleTexts() {}

    /**
     * A text.
     *
     * @param limits the documented limits
     * @param example the documented example
     * @param place where the text goes, such as {@code Tag.1.Key}
     * @return empty if the limits have a pattern that no known sample matches
     */
    static Optional<String> text(Constraints limits, Optional<String> example, String place) {
        if (!limits.allowed().isEmpty()) {
            return Optional.of(limits.allowed()
                    .get(Math.floorMod(place.hashCode(), limits.allowed().size())));
        }
        String hard = fit(place.endsWith("RegionId") ? example.orElse("region-1") : place + HARD, limits);
        if (limits.pattern().isEmpty()) {
            return Optional.of(hard);
        }
        String pattern = limits.pattern().get();
        return candidates(hard, example, limits)
                .filter(text -> text.matches(pattern) && text.equals(fit(text, limits)))
                .findFirst();
    }

    private static Stream<String> candidates(String hard, Optional<String> example, Constraints limits) {
        return Stream.of(
                        List.of(hard),
                        example.stream().toList(),
                        List.of("sample", "Sample1", "sample-1", "sample_1", "Sample1-", "1", "192.168.0.1"))
                .flatMap(List::stream)
                .map(text -> fit(text, limits));
    }

    private static String fit(String text, Constraints limits) {
        int least = limits.minLength().orElse(0);
        int most = limits.maxLength().orElse(Integer.MAX_VALUE);
        String padded = text + "x".repeat(Math.max(0, least - text.length()));
        return padded.substring(0, Math.min(padded.length(), most));
    }
}
