package dev.tenon.cli.internal.diff;

import dev.tenon.cli.internal.diff.Change.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what is different between two descriptions: what came and went, each once, and every fact that is another. */
public final class Comparison {
    private static final Set<String> PAGES = Set.of("pageToken", "pageNumber", "pageStart");

    /** Facts that are or are not, by what an element with one is. */
    private static final Map<String, String> FLAGS = Map.of(
            "required", "required",
            "splittable", "splittable",
            "sensitive", "sensitive",
            "deprecated", "deprecated",
            "always", "always there",
            "advisory", "held to advisory limits",
            "idempotent", "idempotent",
            "signed", "signed");

    private final Map<Element, Map<String, String>> old;
    private final Map<Element, Map<String, String>> present;
    private final List<Change> changes = new ArrayList<>();

    private Comparison(Facts old, Facts present) {
        this.old = old.facts();
        this.present = present.facts();
    }

    /** The changes from one to the other, by operation. */
    public static List<Change> of(Facts old, Facts present) {
        Comparison comparison = new Comparison(old, present);
        Set<Element> elements = new TreeSet<>(comparison.old.keySet());
        elements.addAll(comparison.present.keySet());
        elements.forEach(comparison::compare);
        return List.copyOf(comparison.changes);
    }

    private void compare(Element element) {
        Map<String, String> before = old.get(element);
        Map<String, String> now = present.get(element);
        if (before == null && now != null) {
            if (parentIsIn(old, element)) {
                came(element, now);
            }
        } else if (before != null && now == null) {
            if (parentIsIn(present, element)) {
                add(element, Verdict.BREAKING, element.words() + " was removed");
            }
        } else if (before != null && now != null) {
            Set<String> names = new TreeSet<>(before.keySet());
            names.addAll(now.keySet());
            names.removeIf(name -> before.getOrDefault(name, "").equals(now.getOrDefault(name, "")));
            dropConsequences(names, before, now);
            names.forEach(name -> changed(element, name, before.getOrDefault(name, ""), now.getOrDefault(name, "")));
        }
    }

    /** What comes or goes with something larger is not a change of its own. */
    private boolean parentIsIn(Map<Element, Map<String, String>> facts, Element element) {
        Optional<Element> parent = element.parent();
        while (parent.isPresent() && !old.containsKey(parent.get()) && !present.containsKey(parent.get())) {
            // A dot may be a part of a name.
            parent = parent.get().parent();
        }
        return parent.isEmpty() || facts.containsKey(parent.get());
    }

    private void came(Element element, Map<String, String> facts) {
        boolean demanded =
                (element.kind() == Kind.PARAMETER || element.kind() == Kind.INPUT) && facts.containsKey("required");
        add(
                element,
                demanded ? Verdict.BREAKING : Verdict.ADDITION,
                element.words() + " was added" + (demanded ? ", and is required" : ""));
    }

    /** Another type is written in another form, and a list without pages has no token of them. */
    private static void dropConsequences(Set<String> names, Map<String, String> before, Map<String, String> now) {
        if (names.contains("type")) {
            names.remove("form");
        }
        if (before.containsKey("pagedList") != now.containsKey("pagedList")) {
            names.removeAll(PAGES);
        }
    }

    private void changed(Element element, String fact, String before, String now) {
        if (!comesWithAParameter(element, before, now)) {
            Verdict verdict = Verdicts.of(element.kind(), fact, before, now);
            add(element, verdict, element.words() + ": " + words(fact, before, now));
        }
    }

    /** What an operation makes of a parameter, such as a dry run, comes and goes with it. */
    private boolean comesWithAParameter(Element element, String before, String now) {
        return element.kind() == Kind.OPERATION
                && (isOnlyIn(old, present, element.name(), before) || isOnlyIn(present, old, element.name(), now));
    }

    private static boolean isOnlyIn(
            Map<Element, Map<String, String>> one,
            Map<Element, Map<String, String>> other,
            String operation,
            String name) {
        Element parameter = new Element(Kind.PARAMETER, operation, name);
        return one.containsKey(parameter) && !other.containsKey(parameter);
    }

    private static String words(String fact, String before, String now) {
        if (FLAGS.containsKey(fact)) {
            return (now.isEmpty() ? "is no longer " : "is now ") + FLAGS.get(fact);
        }
        if (before.isEmpty()) {
            return fact + " is now " + quoted(now) + ", and was not stated";
        }
        return now.isEmpty()
                ? fact + " is no longer stated, and was " + quoted(before)
                : fact + " is now " + quoted(now) + ", and was " + quoted(before);
    }

    private static String quoted(String text) {
        return "`" + text.replace("`", "'").replace("\n", "\\n") + "`";
    }

    private void add(Element element, Verdict verdict, String words) {
        changes.add(new Change(element, verdict, words));
    }
}
