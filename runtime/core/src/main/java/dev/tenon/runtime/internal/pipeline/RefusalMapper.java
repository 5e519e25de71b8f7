package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.error.CallProgress;
import dev.tenon.runtime.error.DocumentedError;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.Refusal;
import dev.tenon.runtime.error.ResponseHead;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.generated.ServiceDefinition;
import dev.tenon.runtime.internal.decode.MemberTree;
import dev.tenon.runtime.internal.http.Attempt;
import dev.tenon.runtime.internal.redact.Redactor;
import dev.tenon.runtime.internal.retry.ServerHints;
import dev.tenon.runtime.internal.text.Texts;
import dev.tenon.runtime.protocol.Protocol;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignatureDiagnosis;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Makes typed exceptions of the server's refusals. */
final class RefusalMapper {
    private static final String REDIRECT = "UNEXPECTED_REDIRECT";
    /** What the operation, its code, the status and the request id usually take. */
    private static final int MESSAGE_WITHOUT_WORDS = 144;

    private final ServiceDefinition definition;
    private final RequestSigner signer;
    private final InstantSource clock;

    RefusalMapper(ServiceDefinition definition, RequestSigner signer, InstantSource clock) {
        this.definition = definition;
        this.signer = signer;
        this.clock = clock;
    }

    /** Whether the server may have carried out what it refuses in this way. */
    boolean mayHaveBeenProcessed(Protocol protocol, ErrorEnvelope envelope, int status) {
        boolean nonceUsed = protocol.codes().isNonceUsed(envelope.code());
        return !isThrottled(protocol, envelope, status)
                && (status >= 500 || status < 300 || status == 408 || nonceUsed);
    }

    /** Whether the documents say that the service refuses with this code and a status of 200 to 299. */
    boolean isDocumentedUnderSuccess(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return false;
        }
        for (DocumentedError row : definition.errorCode(code).documented()) {
            if (row.httpStatus() >= 200 && row.httpStatus() < 300) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThrottled(Protocol protocol, ErrorEnvelope envelope, int status) {
        return !isRedirect(status)
                && (protocol.codes().isThrottling(envelope.code())
                        || (status == 429 && envelope.code().isEmpty()));
    }

    private static boolean isRedirect(int status) {
        return status >= 300 && status < 400;
    }

    /** The exception of a refusal. */
    ServiceException exception(
            ErrorEnvelope envelope, Received received, CallProgress call, Attempt attempt, Redactor redactor) {
        Protocol protocol = attempt.request().protocol();
        int status = received.status();
        boolean redirect = isRedirect(status);
        String rawCode = redirect ? REDIRECT : Texts.sanitised(redactor.redact(envelope.code()));
        SignatureDiagnosis diagnosis = signer.diagnose(rawCode, envelope.message(), attempt::stringToSign);
        String words = redirect
                ? redirect(received.head())
                : Texts.sanitised(redactor.redact(withoutEcho(envelope.message(), diagnosis)));
        long pause = ServerHints.retryAfterMillis(received.headers(), protocol.response(), clock.millis());
        Refusal refusal = new Refusal(
                definition.errorCode(envelope.code()),
                rawCode,
                words,
                members(protocol, envelope.body(), redactor, diagnosis),
                isThrottled(protocol, envelope, status),
                pause == 0 ? null : Duration.ofMillis(pause));
        ErrorDetails details =
                new ErrorDetails(call, head(protocol, received, envelope.requestId(), redactor), refusal);
        String hint = diagnosis == null ? "" : shown(diagnosis, envelope, attempt, redactor);
        String rule = BrokenRule.of(protocol, envelope, status)
                .map(broken -> "; " + broken.text(redactor))
                .orElse("");
        return definition.exception(message(details, rule, hint(protocol, details, hint)), details);
    }

    /** The head of the response, with the request id from wherever it is. */
    ResponseHead head(Protocol protocol, Received received, @Nullable String requestId, Redactor redactor) {
        return new ResponseHead(
                received.status(), requestId(protocol, received, requestId, redactor), received.headerValues());
    }

    private static @Nullable String requestId(
            Protocol protocol, Received received, @Nullable String fromBody, Redactor redactor) {
        String id = rawRequestId(protocol, received, fromBody);
        return id == null ? null : Texts.sanitised(redactor.redact(id));
    }

    /** The request id as it came, from the body or else from a header. */
    static @Nullable String rawRequestId(Protocol protocol, Received received, @Nullable String fromBody) {
        String id = fromBody;
        for (String name : protocol.response().requestIdHeaders()) {
            id = id == null ? received.head().header(name) : id;
        }
        return id;
    }

    /** The server's words, without the text it signed, which holds every parameter. */
    private static String withoutEcho(String words, @Nullable SignatureDiagnosis diagnosis) {
        return diagnosis == null || diagnosis.echoStart() < 0
                ? words
                : words.substring(0, Math.min(diagnosis.echoStart(), words.length()));
    }

    private static Map<String, String> members(
            Protocol protocol, MemberTree body, Redactor redactor, @Nullable SignatureDiagnosis diagnosis) {
        Map<String, String> shown = new LinkedHashMap<>();
        body.forEachLeaf((path, text) -> {
            boolean message = protocol.errors().message().contains(path.substring(path.lastIndexOf('.') + 1));
            shown.put(redactor.redact(path), redactor.redact(message ? withoutEcho(text, diagnosis) : text));
        });
        return shown;
    }

    private static String message(ErrorDetails details, String rule, String hint) {
        int most = MESSAGE_WITHOUT_WORDS + details.serverMessage().length() + rule.length() + hint.length();
        StringBuilder text = new StringBuilder(most)
                .append(details.operation())
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
        return text.append(rule).append(hint).toString();
    }

    /** What a reader of the message can do about it. */
    private static String hint(Protocol protocol, ErrorDetails details, String ofSigner) {
        if (protocol.codes().isNonceUsed(details.rawCode())) {
            return "; the server has seen this request before: an earlier copy of it may have been carried out";
        }
        if (details.rawCode().equals(REDIRECT)) {
            return "; check the endpoint and whether a proxy needs a login";
        }
        return ofSigner;
    }

    /** The signer's words, which may quote what it was asked about. */
    private static String shown(
            SignatureDiagnosis diagnosis, ErrorEnvelope envelope, Attempt attempt, Redactor redactor) {
        String signed = attempt.stringToSign();
        List<String> asked = List.of(envelope.code(), envelope.message(), signed == null ? "" : signed);
        return "; " + Texts.sanitised(redactor.redactOwn(diagnosis.hint(), asked));
    }

    /**
     * Where a redirect points to, by its host only: the rest may contain parts of the request. It is never followed:
     * the signed request would go to another party.
     */
    private static String redirect(Response response) {
        String location = response.header("Location");
        HttpUrl target = location == null ? null : response.request().url().resolve(location);
        return target == null
                ? "a redirect without a usable location, not followed"
                : "a redirect to " + Texts.sanitised(target.host()) + ", not followed";
    }
}
