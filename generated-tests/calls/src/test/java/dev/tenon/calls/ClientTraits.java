package dev.tenon.calls;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client is set up with, in the words of the table.
 *
 * @param settings values by name, such as {@code dns} and {@code unknown}
 * @param flags words without a value, such as {@code warm}
 * @param action what is done to the call: {@code cancel}, {@code expire} or {@code close}; null for nothing
 * @param moment when it is done; empty without an action
 */
record ClientTraits(
        Map<String, String> settings,
        Set<String> flags,
        @Nullable String action,
        String moment) {
    private static final Map<String, Set<String>> SETTINGS = Map.ofEntries(
            Map.entry("dns", Set.of("unknown", "throws", "unknown-once", "slow")),
            Map.entry("connect", Set.of("refused", "refused-once", "timeout", "breaks")),
            Map.entry("tls", Set.of("trusted", "untrusted", "absent")),
            Map.entry("proxy", Set.of("used")),
            Map.entry("credentials", Set.of("none", "throws", "null", "error", "slow", "none-later")),
            Map.entry("interceptor", Set.of("throws", "throws-late")),
            Map.entry("log", Set.of("application", "network")),
            Map.entry("note", Set.of("half-character", "large")),
            Map.entry("style", Set.of("acs3")),
            Map.entry("format", Set.of("xml")));
    /** Settings whose value is a number: of milliseconds, and of bytes. */
    private static final Set<String> NUMBERS = Set.of("deadline", "silence", "limit");

    private static final Set<String> FLAGS = Set.of("warm", "closed", "derived");
    private static final Set<String> ACTIONS = Set.of("cancel", "expire", "close");
    private static final Set<String> MOMENTS = Set.of(
            "credentials", "dns", "connect", "send", "wait", "partial", "intercepted", "read", "observed", "pause");

    static ClientTraits of(List<String> words) {
        Map<String, String> settings = new HashMap<>();
        Set<String> flags = new HashSet<>();
        String action = null;
        String moment = "";
        for (String word : words) {
            int equals = word.indexOf('=');
            int at = word.indexOf('@');
            if (equals > 0) {
                settings.put(word.substring(0, equals), word.substring(equals + 1));
            } else if (at > 0) {
                action = known(ACTIONS, word.substring(0, at));
                moment = known(MOMENTS, word.substring(at + 1));
            } else {
                flags.add(known(FLAGS, word));
            }
        }
        settings.forEach(ClientTraits::check);
        return new ClientTraits(Map.copyOf(settings), Set.copyOf(flags), action, moment);
    }

    private static void check(String name, String value) {
        if (NUMBERS.contains(name)) {
            Integer.parseInt(value);
        } else {
            known(SETTINGS.getOrDefault(name, Set.of()), value);
        }
    }

    private static String known(Set<String> words, String word) {
        if (!words.contains(word)) {
            throw new IllegalArgumentException("not one of " + words + ": " + word);
        }
        return word;
    }

    /** The value of a setting; empty without it. */
    String value(String name) {
        return settings.getOrDefault(name, "");
    }

    /** Whether a setting has a value. */
    boolean is(String name, String value) {
        return value.equals(settings.get(name));
    }

    /** Whether a setting is there, with any value. */
    boolean has(String name) {
        return settings.containsKey(name);
    }

    boolean flag(String word) {
        return flags.contains(word);
    }

    /** A number of milliseconds. */
    Duration millis(String name, Duration otherwise) {
        String value = settings.get(name);
        return value == null ? otherwise : Duration.ofMillis(Long.parseLong(value));
    }

    /** A number of bytes. */
    int bytes(String name, int otherwise) {
        String value = settings.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
