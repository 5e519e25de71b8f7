package dev.tenon.importer.reconcile;

import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.spec.rules.JavaNames;
import java.util.HashMap;
import java.util.Map;

/** Gives a Java name to parameters and fields whose names differ only where Java names do not. */
final class JavaClashes {
    private JavaClashes() {}

    static void resolve(Mapping members, Report report) {
        Map<String, String> taken = new HashMap<>();
        members.entries().forEach((name, value) -> {
            int dot = name.lastIndexOf('.');
            String group = dot < 0 ? "" : name.substring(0, dot);
            String key = group + "/" + JavaNames.component(dot < 0 ? name : name.substring(dot + 1));
            String other = taken.putIfAbsent(key, name);
            if (other != null && !deprecated(members, name) && !deprecated(members, other)) {
                rename(members, name, other, key.substring(key.indexOf('/') + 1), report);
            }
        });
    }

    /** The name in lower case is the one that yields: it is what services keep for old callers. */
    private static void rename(Mapping members, String name, String other, String component, Report report) {
        boolean lower = Character.isLowerCase(name.charAt(name.lastIndexOf('.') + 1));
        String yielding = lower ? name : other;
        String javaName =
                (Character.isLowerCase(yielding.charAt(yielding.lastIndexOf('.') + 1)) ? "lowerCase" : "other")
                        + Character.toUpperCase(component.charAt(0))
                        + component.substring(1);
        if (members.entries().get(yielding) instanceof Mapping entry) {
            entry.with("javaName", YamlValue.text(javaName));
        }
        report.add(
                Disagreement.Kind.OTHER,
                yielding,
                "has the same Java name as " + (lower ? other : name),
                "javaName " + javaName);
    }

    private static boolean deprecated(Mapping members, String name) {
        return members.entries().get(name) instanceof Mapping entry
                && entry.entries().containsKey("deprecated");
    }
}
