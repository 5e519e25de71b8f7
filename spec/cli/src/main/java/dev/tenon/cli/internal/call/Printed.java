package dev.tenon.cli.internal.call;

import dev.tenon.cli.internal.text.ExitCodes;
import dev.tenon.cli.internal.text.PrettyJson;
import dev.tenon.dynamic.DynamicResponse;
import dev.tenon.runtime.call.ApiResponse;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.JsonValue.JsonArray;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Prints what became of a call, for people or for scripts, and gives the exit code. */
final class Printed {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final Locale language;

    Printed(CommandLine line, boolean json, Locale language) {
        this.out = line.getOut();
        this.err = line.getErr();
        this.json = json;
        this.language = language;
    }

    int line(String text) {
        out.println(text);
        out.flush();
        return ExitCodes.DONE;
    }

    int response(ApiResponse<DynamicResponse> response) {
        List<ItemFailure> failures = response.value().failures();
        if (json) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            put(members, "requestId", response.requestId());
            members.put("httpStatus", JsonValue.of(response.httpStatus()));
            members.put("attempts", JsonValue.of(response.attempts()));
            members.put("response", response.value().tree());
            members.put(
                    "failures", new JsonArray(failures.stream().map(this::item).toList()));
            line(PrettyJson.of(JsonValue.object(members)));
        } else {
            line(PrettyJson.of(response.value().tree()));
            for (ItemFailure failure : failures) {
                err.println("failed: " + failure.subject() + ": " + failure.rawCode());
                explain(failure.code());
            }
            err.flush();
        }
        return failures.isEmpty() ? ExitCodes.DONE : ExitCodes.OBJECTION;
    }

    private JsonValue item(ItemFailure failure) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        put(members, "subject", failure.subject());
        put(members, "code", failure.rawCode());
        put(members, "message", failure.message());
        put(members, "explanation", failure.code().explain(language));
        return JsonValue.object(members);
    }

    int failure(ApiException failed) {
        ErrorCode code = failed.details().code();
        if (json) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            members.put("message", JsonValue.of(Advice.message(failed)));
            put(members, "code", failed.rawCode());
            members.put("httpStatus", JsonValue.of(failed.httpStatus()));
            put(members, "requestId", failed.requestId());
            members.put("attempts", JsonValue.of(failed.attempts()));
            put(members, "explanation", code.explain(language));
            line(PrettyJson.of(JsonValue.object(Map.of("error", JsonValue.object(members)))));
        } else {
            err.println(Advice.message(failed));
            explain(code);
            err.flush();
        }
        if (failed instanceof InvalidRequestException) {
            return ExitCodes.WRONG;
        }
        return failed instanceof TransportException || failed instanceof CredentialsException
                ? ExitCodes.NOT_HAD
                : ExitCodes.OBJECTION;
    }

    private void explain(ErrorCode code) {
        String explanation = code.explain(language);
        if (explanation != null) {
            err.println("  " + explanation);
        }
    }

    private static void put(Map<String, JsonValue> members, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            members.put(name, JsonValue.of(text));
        }
    }
}
