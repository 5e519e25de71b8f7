package dev.tenon.cli.internal.diff;

import dev.tenon.cli.internal.diff.Change.Verdict;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges a fact that is another one now. */
final class Verdicts {
    /** Any change to them may break callers. */
    private static final Map<Kind, Set<String>> ALWAYS_BREAKING = Map.of(
            Kind.SERVICE, Set.of("name", "version"),
            Kind.PARAMETER, Set.of("type", "form"),
            Kind.FIELD, Set.of("type"),
            Kind.MEMBER, Set.of("type"),
            Kind.INPUT, Set.of("type", "form"),
            Kind.VALUE, Set.of("constant"));

    /** New ones break nothing; those that go or change do. */
    private static final Map<Kind, Set<String>> PROMISES = Map.of(
            Kind.OPERATION, Set.of("dryRun", "items", "pagedList", "pageToken", "pageNumber", "pageStart"),
            Kind.PARAMETER, Set.of("splittable"),
            Kind.FIELD, Set.of("always"),
            Kind.MEMBER, Set.of("always"));

    private static final Set<String> LEAST = Set.of("min", "minLength", "minItems");
    private static final Set<String> MOST = Set.of("max", "maxLength", "maxItems");

    private Verdicts() {}

    static Verdict of(Kind kind, String fact, String before, String now) {
        return isBreaking(kind, fact, before, now) ? Verdict.BREAKING : Verdict.COMPATIBLE;
    }

    private static boolean isBreaking(Kind kind, String fact, String before, String now) {
        if (ALWAYS_BREAKING.getOrDefault(kind, Set.of()).contains(fact)) {
            return true;
        }
        if (PROMISES.getOrDefault(kind, Set.of()).contains(fact)) {
            return !before.isEmpty();
        }
        if (kind == Kind.OPERATION && fact.equals("waiters")) {
            return !names(now).containsAll(names(before));
        }
        return (kind == Kind.PARAMETER || kind == Kind.INPUT) && isTighter(fact, before, now);
    }

    private static boolean isTighter(String fact, String before, String now) {
        if (LEAST.contains(fact)) {
            return !now.isEmpty() && (before.isEmpty() || number(now).compareTo(number(before)) > 0);
        }
        if (MOST.contains(fact)) {
            return !now.isEmpty() && (before.isEmpty() || number(now).compareTo(number(before)) < 0);
        }
        return switch (fact) {
            case "required", "pattern" -> !now.isEmpty();
            case "requiredWith" -> !names(before).containsAll(names(now));
            default -> false;
        };
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static List<String> names(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(", ", -1));
    }
}
