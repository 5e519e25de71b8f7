package dev.tenon.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a call must end. Where several values are allowed, {@code /} stands between them; {@code *} allows any.
 *
 * @param outcome {@code success}, or the kind of exception
 * @param kind the kind of a transport or decoding failure, the code as sent, or the parameter refused
 * @param code the typed code
 * @param attempts how many attempts the call tells of
 * @param requests how many requests the server reads
 * @param requestId the request id; empty for none
 * @param status the HTTP status; 0 for none
 * @param processed whether the server may have carried the request out
 * @param earlier how many failures of earlier attempts are suppressed in the last one
 * @param also further facts by name
 */
record Expected(
        String outcome,
        String kind,
        String code,
        String attempts,
        int requests,
        String requestId,
        String status,
        String processed,
        String earlier,
        Map<String, String> also) {
    /** Reads the cells of a row; what is usual may be left out. */
    static Expected of(List<String> cells) {
        String attempts = cells.get(3).isEmpty() ? "1" : cells.get(3);
        boolean any = attempts.equals("*");
        return new Expected(
                cells.get(0),
                cells.get(1),
                cells.get(2).isEmpty() ? "UNRECOGNIZED" : cells.get(2),
                attempts,
                Integer.parseInt(cells.get(4).isEmpty() ? attempts : cells.get(4)),
                cells.get(5).isEmpty() ? "null" : cells.get(5),
                cells.get(6),
                cells.get(7),
                !cells.get(8).isEmpty()
                        ? cells.get(8)
                        : any ? "*" : String.valueOf(Math.max(0, Integer.parseInt(attempts) - 1)),
                also(cells.get(9)));
    }

    private static Map<String, String> also(String cell) {
        Map<String, String> also = new LinkedHashMap<>();
        for (String fact : cell.isEmpty() ? new String[0] : cell.split("; ", -1)) {
            int equals = fact.indexOf('=');
            also.put(equals < 0 ? fact : fact.substring(0, equals), equals < 0 ? "true" : fact.substring(equals + 1));
        }
        return also;
    }

    /** What is not as it must be. */
    List<String> differences(String operation, Ending ending) {
        if (ending instanceof Ending.Misbehaved wrong) {
            return List.of(wrong.what() + (wrong.failure() == null ? "" : ": " + wrong.failure()));
        }
        List<String> differences = new ArrayList<>();
        if (ending instanceof Ending.CancelledFuture) {
            compare("outcome", outcome, "transport", differences);
            compare("kind", kind, "CANCELLED", differences);
        } else if (ending instanceof Ending.Returned returned) {
            compare("outcome", outcome, "success", differences);
            if (differences.isEmpty()) {
                compareReturned(returned, differences);
            }
        } else if (ending instanceof Ending.Failed failed) {
            compare("outcome", outcome, Failures.outcome(failed.failure()), differences);
            if (differences.isEmpty()) {
                compareFailed(operation, failed.failure(), differences);
            }
        }
        return differences;
    }

    private void compareReturned(Ending.Returned returned, List<String> differences) {
        compare("request id", requestId, String.valueOf(returned.requestId()), differences);
        compareWhereTold("status", outcome.equals("success") ? status : "*", returned.status(), differences);
        compareWhereTold("attempts", attempts, returned.attempts(), differences);
        String value = also.getOrDefault("value", "");
        if (!returned.value().toString().contains(value)) {
            differences.add("value: " + value + " is not in " + returned.value());
        }
    }

    private static void compareWhereTold(
            String name, String allowed, @Nullable Integer seen, List<String> differences) {
        if (seen != null) {
            compare(name, allowed, String.valueOf(seen), differences);
        }
    }

    private void compareFailed(String operation, Throwable failure, List<String> differences) {
        Map<String, String> facts = Failures.facts(failure);
        compare("kind", kind, facts, differences);
        compare("operation", operation, facts, differences);
        compare("attempts", attempts, facts, differences);
        compare("request id", outcome.equals("success/transport") ? "*" : requestId, facts, differences);
        compare("status", status, facts, differences);
        compare("processed", processed, facts, differences);
        compare("earlier", earlier, facts, differences);
        if (outcome.equals("service")) {
            compare("code", code, facts, differences);
            compare("throttled", also.getOrDefault("throttled", "false"), facts, differences);
        }
        for (String name : List.of("retryAfter", "path", "cause")) {
            if (also.containsKey(name)) {
                compare(name, also.get(name), facts, differences);
            }
        }
        if (!facts.getOrDefault("message", "").contains(also.getOrDefault("message", ""))) {
            differences.add("message: " + also.get("message") + " is not in " + facts.get("message"));
        }
        compareMember(failure, differences);
    }

    private void compareMember(Throwable failure, List<String> differences) {
        String member = also.get("member");
        if (member != null) {
            String path = member.substring(0, member.indexOf(':'));
            String value = Failures.member(failure, path);
            compare(path, member.substring(path.length() + 1), String.valueOf(value), differences);
        }
    }

    private static void compare(String name, String allowed, Map<String, String> facts, List<String> differences) {
        compare(name, allowed, facts.getOrDefault(name, "unknown"), differences);
    }

    private static void compare(String name, String allowed, String seen, List<String> differences) {
        if (!allows(allowed, seen)) {
            differences.add(name + ": " + seen + " in place of " + allowed);
        }
    }

    private static boolean allows(String allowed, String seen) {
        return allowed.equals("*")
                || allowed.equals(seen)
                || List.of(allowed.split("/", -1)).contains(seen);
    }
}
