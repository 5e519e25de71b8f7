package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.internal.text.Texts;
import dev.tenon.runtime.signing.EncodedParameters;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Logs each call once, at its end, when the client is told to: operation, parameters, attempts, outcome. Values of sensitive
 * parameters and secrets are left out.
 */
final class CallLog {
    private static final String NAME = "dev.tenon.calls";
    private static final int LONGEST_VALUE = 64;

    private final @Nullable Logger logger;

    private CallLog(@Nullable Logger logger) {
        this.logger = logger;
    }

    /** The log of a client. A client that logs nothing does not start the JDK's logging. */
    static CallLog of(PipelineSettings settings) {
        return new CallLog(settings.logged() ? System.getLogger(NAME) : null);
    }

    void succeeded(CallExecution<?> call, CallResult<?> result) {
        if (isOn()) {
            write(call, "HTTP " + result.received().status() + ", request " + result.requestId());
        }
    }

    void failed(CallExecution<?> call, Throwable failure) {
        if (isOn()) {
            String text = failure instanceof ApiException known
                    ? AttemptReport.outcome(known) + " " + AttemptReport.code(known) + ", HTTP " + known.httpStatus()
                            + ", request " + known.requestId() + ", may have been processed: "
                            + known.mayHaveBeenProcessed()
                    : failure.getClass().getSimpleName();
            write(call, text);
        }
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

    private static String parameters(CallExecution<?> call) {
        EncodedParameters parameters = call.request().parameters();
        OperationTraits traits = call.request().operation().traits();
        StringBuilder text = new StringBuilder(" {");
        for (int index = 0; index < parameters.size(); index++) {
            String name = parameters.name(index);
            text.append(index == 0 ? "" : ", ").append(name).append('=');
            text.append(traits.isSensitive(name) ? "***" : shown(call, parameters.value(index)));
        }
        return text.append('}').toString();
    }

    private static String shown(CallExecution<?> call, String value) {
        String plain = Texts.sanitised(call.redactor().redact(value));
        return plain.length() <= LONGEST_VALUE ? plain : plain.substring(0, LONGEST_VALUE) + "…";
    }
}
