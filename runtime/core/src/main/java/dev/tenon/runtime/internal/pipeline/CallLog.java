package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.internal.text.Texts;
import dev.tenon.runtime.signing.EncodedParameters;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Logs each call once, when it ends, if the client is configured to: operation, parameters, attempts, outcome. Values
 * of sensitive parameters and secrets are left out.
 */
final class CallLog {
    private static final String NAME = "dev.tenon.calls";
    private static final int LONGEST_VALUE = 64;

    private final @Nullable Logger logger;
    /** What only a signer may set: whoever sets it nevertheless gives away a key or a signature. */
    private final Set<String> reserved;

    private CallLog(@Nullable Logger logger, Set<String> reserved) {
        this.logger = logger;
        this.reserved = reserved;
    }

    /** The log of a client. A client that logs nothing does not start the JDK's logging. */
    static CallLog of(PipelineSettings settings) {
        return new CallLog(
                settings.logged() ? System.getLogger(NAME) : null,
                settings.signer().reservedParameters());
    }

    void succeeded(CallExecution<?> call, CallResult<?> result) {
        if (isOn()) {
            write(
                    call,
                    "HTTP " + result.received().status() + ", request "
                            + shown(call, String.valueOf(result.requestId())));
        }
    }

    void failed(CallExecution<?> call, Throwable failure) {
        if (isOn()) {
            String text = failure instanceof ApiException known
                    ? AttemptReport.outcome(known) + " " + code(known) + ", HTTP " + known.httpStatus()
                            + ", request " + known.requestId() + ", may have been processed: "
                            + known.mayHaveBeenProcessed()
                    : failure.getClass().getSimpleName();
            write(call, text);
        }
    }

    /** The server's own word, which need not be documented; it is redacted. */
    private static String code(ApiException failure) {
        return failure instanceof ServiceException refused ? refused.rawCode() : AttemptReport.code(failure);
    }

    private boolean isOn() {
        return logger != null && logger.isLoggable(Level.INFO);
    }

    private void write(CallExecution<?> call, String outcome) {
        Logger known = logger;
        if (known != null) {
            known.log(
                    Level.INFO,
                    call.request().action() + parameters(call) + " -> " + outcome + ", attempts " + call.attempts()
                            + ", " + call.elapsed().toMillis() + " ms");
        }
    }

    private String parameters(CallExecution<?> call) {
        EncodedParameters parameters = call.request().parameters();
        OperationTraits traits = call.request().operation().traits();
        StringBuilder text = new StringBuilder(" {");
        for (int index = 0; index < parameters.size(); index++) {
            String name = parameters.name(index);
            text.append(index == 0 ? "" : ", ").append(name).append('=');
            boolean hidden = traits.isSensitive(name) || reserved.contains(name);
            text.append(hidden ? "***" : shown(call, parameters.value(index)));
        }
        return text.append('}').toString();
    }

    private static String shown(CallExecution<?> call, String value) {
        String plain = Texts.sanitised(call.redactor().redact(value));
        return plain.length() <= LONGEST_VALUE ? plain : plain.substring(0, LONGEST_VALUE) + "…";
    }
}
