package dev.tenon.runtime.error;

import dev.tenon.runtime.internal.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One item that failed inside a response, or together with a whole call.
 *
 * @param subject what the item is about, such as an instance id, when known
 * @param code the typed code
 * @param rawCode the code as the server sent it; may be empty
 * @param message the server's own words
 */
public record ItemFailure(
        @Nullable String subject,
        ErrorCode code,
        String rawCode,
        @Nullable String message) {
    /**
     * Whether an item failed.
     *
     * @param success the item's flag, when it has one
     * @param code the item's code, when it has one; {@code 200} and {@code OK} are not errors
     */
    public static boolean failed(@Nullable Boolean success, @Nullable String code) {
        if (success != null) {
            return !success;
        }
        return code != null
                && !code.isEmpty()
                && !code.equals("200")
                && !code.equalsIgnoreCase("OK")
                && !code.equalsIgnoreCase("Success");
    }

    /**
     * Throws if anything failed.
     *
     * @param operation the action
     * @param requestId the server's identifier of the request
     * @param failures the failed items
     * @throws PartialFailureException when there are any
     */
    public static void requireNone(String operation, @Nullable String requestId, List<ItemFailure> failures) {
        if (failures.isEmpty()) {
            return;
        }
        ErrorDetails details = new ErrorDetails(
                new CallProgress(operation, 1, Phase.COMPLETE, true),
                new ResponseHead(200, requestId, Map.of()),
                Refusal.NONE);
        String text = operation + ": " + failures.size() + (failures.size() == 1 ? " item" : " items") + " failed"
                + (requestId == null ? "" : " (request " + requestId + ")");
        throw new PartialFailureException(text, details, failures);
    }

    /** Item, code and the documented message. The server's own words stay out: they may repeat what nobody should read. */
    String words(String operation) {
        String name = subject == null ? "an item" : Texts.sanitised(subject);
        String shown = rawCode.isEmpty() ? "failed without a code" : Texts.sanitised(rawCode);
        return name + ": " + shown
                + documentedMessage(operation).map(text -> ", " + text).orElse("");
    }

    private Optional<String> documentedMessage(String operation) {
        return Stream.concat(code.documented(operation).stream(), code.documented().stream())
                .map(row -> Texts.sanitised(row.message()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** Names the item and its code without the server's words. */
    @Override
    public String toString() {
        return "ItemFailure[subject=" + subject + ", code=" + code.code() + "]";
    }
}
