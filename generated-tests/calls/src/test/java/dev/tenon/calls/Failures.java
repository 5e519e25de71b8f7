package dev.tenon.calls;

import dev.tenon.calls.shop.ShopException;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.TransportException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a failure says of its call, by the names of the table's columns. */
final class Failures {
    private Failures() {}

    static Map<String, String> facts(Throwable failure) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (failure instanceof ApiException call) {
            facts.put("kind", kind(call));
            String code = call.details().code().code();
            facts.put("code", code.isEmpty() ? "UNRECOGNIZED" : code);
            facts.put("operation", call.operation());
            facts.put("attempts", String.valueOf(call.attempts()));
            facts.put("request id", String.valueOf(call.requestId()));
            facts.put("status", String.valueOf(call.httpStatus()));
            facts.put("processed", String.valueOf(call.mayHaveBeenProcessed()));
            facts.put(
                    "throttled", String.valueOf(failure instanceof ServiceException refused && refused.isThrottled()));
            facts.put("retryAfter", retryAfter(call));
        }
        facts.put("earlier", String.valueOf(failure.getSuppressed().length));
        facts.put("path", failure instanceof DecodeException unreadable ? unreadable.path() : "");
        facts.put("cause", failure.getCause() == null ? "" : simpleName(failure.getCause()));
        facts.put("message", String.valueOf(failure.getMessage()));
        return facts;
    }

    static String outcome(Throwable failure) {
        if (failure instanceof ShopException) {
            return "service";
        }
        if (!(failure instanceof ApiException)) {
            return simpleName(failure);
        }
        return switch (simpleName(failure)) {
            case "TransportException" -> "transport";
            case "DecodeException" -> "decode";
            case "InvalidRequestException" -> "invalid";
            case "CredentialsException" -> "credentials";
            default -> simpleName(failure);
        };
    }

    private static String simpleName(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    private static String kind(ApiException failure) {
        if (failure instanceof TransportException transport) {
            return transport.kind().name();
        }
        if (failure instanceof DecodeException unreadable) {
            return unreadable.kind().name();
        }
        return failure instanceof InvalidRequestException invalid ? invalid.parameter() : failure.rawCode();
    }

    private static String retryAfter(ApiException failure) {
        return failure instanceof ServiceException throttled && throttled.retryAfter() != null
                ? String.valueOf(throttled.retryAfter().toSeconds())
                : "";
    }

    /** A member of an error body, by its path; null when it cannot be had. */
    static @Nullable String member(Throwable failure, String path) {
        return failure instanceof ApiException call ? call.details().members().get(path) : null;
    }

    /** Everything that a log would show of a failure. */
    static String text(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
