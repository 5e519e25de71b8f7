package dev.tenon.testkit.internal.check;

import dev.tenon.testkit.internal.text.Timestamps;
import dev.tenon.testkit.request.ReceivedRequest;
import dev.tenon.testkit.simulation.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is checked of a caller in every style of signing: the key, the time, the nonce. */
final class CallerChecks {
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private final ErrorTable errors;
    private final Map<String, AccessKey> keys;
    private final Clock clock;
    private final NonceMemory nonces = new NonceMemory(TOLERANCE.multipliedBy(2));

    CallerChecks(ErrorTable errors, Collection<AccessKey> keys, Clock clock) {
        this.errors = errors;
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(AccessKey::id, key -> key));
        this.clock = clock;
    }

    Optional<Refusal> missing(ReceivedRequest request, String... names) {
        return Stream.of(names)
                .filter(name -> request.parameter(name).orElse("").isEmpty())
                .findFirst()
                .map(name -> MissingParameters.refusal(errors, name));
    }

    Optional<AccessKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    String secret(String id) {
        return key(id).map(AccessKey::secret).orElse("");
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Refusal> key(String id, Optional<String> token) {
        AccessKey key = keys.get(id);
        if (key == null) {
            return refusal("InvalidAccessKeyId.NotFound", "The specified AccessKey ID does not exist.");
        }
        return key.token().equals(token)
                ? Optional.empty()
                : refusal(
                        "InvalidSecurityToken.MismatchWithAccessKey",
                        "Specified SecurityToken mismatch with the AccessKey.");
    }

    Optional<Refusal> time(Optional<String> sent, String name) {
        return time(sent, name, text -> Timestamps.parse(text, Optional.empty()));
    }

    Optional<Refusal> time(Optional<String> sent, String name, Function<String, Instant> reader) {
        if (sent.isEmpty()) {
            return Optional.of(MissingParameters.refusal(errors, name));
        }
        try {
            Duration skew =
                    Duration.between(reader.apply(sent.get()), clock.instant()).abs();
            return skew.compareTo(TOLERANCE) <= 0
                    ? Optional.empty()
                    : refusal("InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
        } catch (DateTimeException | NumberFormatException e) {
            return refusal("IllegalTimestamp", "The parameter \"" + name + "\" is not well formed.");
        }
    }

    Optional<Refusal> nonce(Optional<String> nonce, String name) {
        if (nonce.isEmpty()) {
            return Optional.of(MissingParameters.refusal(errors, name));
        }
        return nonces.add(nonce.get(), clock.instant())
                ? Optional.empty()
                : refusal("SignatureNonceUsed", "The request signature nonce has been used.");
    }

    Optional<Refusal> mismatch(String stringToSign) {
        return refusal(
                "SignatureDoesNotMatch",
                "Specified signature is not matched with our calculation. server string to sign is:" + stringToSign);
    }

    Optional<Refusal> refusal(String code, String message) {
        return Optional.of(errors.orElse(code, 400, message));
    }
}
