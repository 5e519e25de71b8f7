package dev.tenon.runtime.call;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.ThrottledException;
import dev.tenon.runtime.generated.ServiceDefinition;
import dev.tenon.runtime.internal.decode.ErrorEnvelope;
import dev.tenon.runtime.internal.retry.ServerHints;
import dev.tenon.runtime.internal.text.Texts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Makes typed exceptions of the server's refusals. */
final class ErrorMapper {
    private static final String REDIRECT = "UNEXPECTED_REDIRECT";

    private final ServiceDefinition definition;
    private final InstantSource clock;

    ErrorMapper(ServiceDefinition definition, InstantSource clock) {
        this.definition = definition;
        this.clock = clock;
    }

    /** What is known of an answer, for failures that are not refusals. */
    static ErrorDetails details(
            String operation, ErrorCode code, Response response, @Nullable String requestId, CallState state) {
        return new ErrorDetails(
                operation,
                code,
                "",
                "",
                response.code(),
                shown(requestId == null ? response.header("x-acs-request-id") : requestId, state),
                null,
                null,
                headers(response.headers()),
                state.number(),
                state.mayHaveBeenProcessed());
    }

    static Map<String, List<String>> headers(Headers headers) {
        Map<String, List<String>> copy = new TreeMap<>();
        for (Map.Entry<String, List<String>> header : headers.toMultimap().entrySet()) {
            copy.put(header.getKey(), List.copyOf(header.getValue()));
        }
        return copy;
    }

    /** The exception of a refusal. */
    ApiException map(String operation, Response response, byte[] body, CallState state) {
        ErrorEnvelope envelope = ErrorEnvelope.read(body, body.length, response.header("Content-Type"));
        return map(operation, response, envelope, state);
    }

    ApiException map(String operation, Response response, ErrorEnvelope envelope, CallState state) {
        int status = response.code();
        boolean redirect = status >= 300 && status < 400;
        String rawCode = redirect ? REDIRECT : Texts.sanitised(state.redacted(envelope.code()));
        String words = redirect ? redirect(response) : words(envelope, state);
        ErrorCode code = definition.errorCode(envelope.code());
        boolean throttled = !redirect
                && (definition.retryRules().isThrottling(envelope.code()) || (status == 429 && rawCode.isEmpty()));
        boolean nonceUsed = definition.retryRules().isNonceUsed(envelope.code());
        state.mayHaveBeenProcessed(!throttled && (status >= 500 || status < 300 || status == 408 || nonceUsed));
        String requestId = envelope.requestId();
        ErrorDetails details = new ErrorDetails(
                operation,
                code,
                rawCode,
                words,
                status,
                shown(requestId == null ? response.header("x-acs-request-id") : requestId, state),
                shown(envelope.hostId(), state),
                shown(envelope.recommend(), state),
                headers(response.headers()),
                state.number(),
                state.mayHaveBeenProcessed());
        String message = message(details) + hint(details, envelope.message(), state, nonceUsed);
        if (throttled) {
            long pause = ServerHints.retryAfterMillis(response.headers(), clock.millis());
            return new ThrottledException(message, details, pause == 0 ? null : Duration.ofMillis(pause));
        }
        return definition.exception(message, details);
    }

    private static @Nullable String shown(@Nullable String text, CallState state) {
        return text == null ? null : Texts.sanitised(state.redacted(text));
    }

    /** The server's words, without the text it signed, which holds every parameter. */
    private static String words(ErrorEnvelope envelope, CallState state) {
        String words = envelope.message();
        int echo = SignatureDoctor.echoStart(words);
        return Texts.sanitised(state.redacted(echo < 0 ? words : words.substring(0, echo)));
    }

    private static String message(ErrorDetails details) {
        StringBuilder text = new StringBuilder(details.operation())
                .append(": ")
                .append(details.rawCode().isEmpty() ? "refused without a code" : details.rawCode())
                .append(" (HTTP ")
                .append(details.httpStatus());
        if (details.requestId() != null) {
            text.append(", request ").append(details.requestId());
        }
        text.append(", attempt ").append(details.attempts()).append(')');
        if (!details.serverMessage().isEmpty()) {
            text.append(": ").append(details.serverMessage());
        }
        return text.toString();
    }

    /** What a reader of the message can do about it. */
    private static String hint(ErrorDetails details, String serverMessage, CallState state, boolean nonceUsed) {
        String code = details.rawCode();
        if (nonceUsed) {
            return "; the server saw this request before: an earlier copy of it may have been carried out";
        }
        if (code.equals("SignatureDoesNotMatch")) {
            String diagnosis = SignatureDoctor.diagnose(serverMessage, state.stringToSign(), state::redacted);
            return diagnosis == null
                    ? "; check the access key secret, and that nothing between here and the server changes requests"
                    : "; " + diagnosis;
        }
        if (code.equals("IncompleteSignature")) {
            return "; something between here and the server changes requests, or the signature style is not accepted";
        }
        if (code.startsWith("InvalidAccessKeyId")) {
            return "; the access key id is unknown, disabled, or of another account or site";
        }
        return code.equals("UNEXPECTED_REDIRECT") ? "; check the endpoint and whether a proxy needs a login" : "";
    }

    /** Where a redirect points to, by its host only: the rest may hold what the request held. It is never followed: the
     * signed request would go to somebody else. */
    private static String redirect(Response response) {
        String location = response.header("Location");
        HttpUrl target = location == null ? null : response.request().url().resolve(location);
        return target == null
                ? "a redirect without a usable location, not followed"
                : "a redirect to " + Texts.sanitised(target.host()) + ", not followed";
    }
}
