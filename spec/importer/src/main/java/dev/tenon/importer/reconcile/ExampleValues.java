package dev.tenon.importer.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which examples are facts about the form of a value, and not somebody's words: ids, numbers, flags, listed values, times. */
final class ExampleValues {
    private static final List<Pattern> FACTS = List.of(
            Pattern.compile("-?[0-9]+(\\.[0-9]+)?|true|false"),
            Pattern.compile("[a-z]{1,8}(-[a-z0-9]+)*-[a-z0-9*]+"),
            Pattern.compile("ecs\\.[a-z0-9.]+"),
            Pattern.compile("[0-9.*]+(/[0-9]+)?|-?[0-9]+/-?[0-9]+"),
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:]+Z)?"));
    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(password|passwd|secret|privatekey|accesskey|securitytoken|sessiontoken|accesstoken|oidctoken|samlassertion).*");

    private ExampleValues() {}

    /** Returns the example, where it is a fact. */
    static Optional<String> fact(String name, String example, List<String> allowed) {
        boolean fact = example.length() <= 60
                && (allowed.contains(example)
                        || FACTS.stream()
                                .anyMatch(pattern -> pattern.matcher(example).matches()));
        return Optional.of(example).filter(text -> fact && !secret(name));
    }

    /** Returns whether the value must not be shown. */
    static boolean secret(String name) {
        return SECRET.matcher(name).matches() && !name.matches("(?i).*(inherit|id|name|number|enabled|policy)$");
    }
}
