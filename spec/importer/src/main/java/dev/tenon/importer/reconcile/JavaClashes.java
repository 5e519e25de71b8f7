package dev.tenon.importer.reconcile;

import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.spec.rules.JavaNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives a Java name to parameters and fields whose names differ only where Java names do not. */
public final class JavaClashes {
    private static final int LONGEST = 90;

    private final Report report;

    private JavaClashes(Report report) {
        this.report = report;
    }

    /** Tells apart the members of each group of parameters, groups among them. */
    public static void ofParameters(Mapping parameters, Report report) {
        Map<String, Set<String>> levels = new LinkedHashMap<>();
        for (String name : parameters.entries().keySet()) {
            StringBuilder path = new StringBuilder();
            String level = "";
            for (String step : steps(name)) {
                path.append(path.isEmpty() ? "" : ".").append(step);
                levels.computeIfAbsent(level, unused -> new LinkedHashSet<>()).add(path.toString());
                level = path.toString();
            }
        }
        JavaClashes clashes = new JavaClashes(report);
        levels.forEach((level, members) -> {
            Map<String, String> names = new LinkedHashMap<>();
            members.forEach(member -> names.put(member, wireName(level, member)));
            clashes.resolve(names, parameters);
        });
    }

    /** Tells apart the fields of one structure. */
    public static void ofFields(Mapping fields, Report report) {
        Map<String, String> names = new LinkedHashMap<>();
        fields.entries().keySet().forEach(name -> names.put(name, name));
        new JavaClashes(report).resolve(names, fields);
    }

    /** Cuts a name as the language does: a number or N belongs to the name before it. */
    private static List<String> steps(String name) {
        List<String> steps = new ArrayList<>();
        for (String segment : name.split("\\.", -1)) {
            boolean number = !steps.isEmpty() && (segment.equals("N") || segment.matches("[0-9]{1,9}"));
            if (number) {
                steps.set(steps.size() - 1, steps.get(steps.size() - 1) + "." + segment);
            } else {
                steps.add(segment);
            }
        }
        return steps;
    }

    private static String wireName(String level, String member) {
        String last = level.isEmpty() ? member : member.substring(level.length() + 1);
        return last.endsWith(".N") ? last.substring(0, last.length() - 2) : last;
    }

    private void resolve(Map<String, String> wireNames, Mapping entries) {
        Map<String, List<String>> byComponent = new LinkedHashMap<>();
        wireNames.forEach((path, wireName) -> byComponent
                .computeIfAbsent(JavaNames.component(wireName), unused -> new ArrayList<>())
                .add(path));
        Set<String> taken = new HashSet<>(byComponent.keySet());
        byComponent.forEach((component, paths) -> {
            if (paths.size() > 1 && !languageTellsApart(paths, entries)) {
                rename(component, paths, wireNames, taken, entries);
            }
        });
    }

    /** The language gives a deprecated one of two another name by itself. */
    private static boolean languageTellsApart(List<String> paths, Mapping entries) {
        long deprecated = paths.stream()
                .filter(path -> entries.entries().get(path) instanceof Mapping entry
                        && entry.entries().containsKey("deprecated"))
                .count();
        return paths.size() == 2 && deprecated == 1;
    }

    /** One keeps the name: one in upper case, since lower case is what services keep for old callers. */
    private void rename(
            String component, List<String> paths, Map<String, String> wireNames, Set<String> taken, Mapping entries) {
        String keeper = paths.stream()
                .filter(path -> !isLower(wireNames.getOrDefault(path, path)))
                .findFirst()
                .orElse(paths.get(0));
        for (String path : paths) {
            if (path.equals(keeper)) {
                continue;
            }
            String base = base(component, path, isLower(wireNames.getOrDefault(path, path)));
            String name = base.substring(0, Math.min(base.length(), LONGEST));
            for (int number = 2; !taken.add(name); number++) {
                name = base.substring(0, Math.min(base.length(), LONGEST)) + number;
            }
            if (!(entries.entries().get(path) instanceof Mapping)) {
                entries.with(path, YamlValue.line().with("type", YamlValue.text("group")));
            }
            if (entries.entries().get(path) instanceof Mapping entry) {
                entry.with("javaName", YamlValue.text(name));
            }
            report.add(
                    Disagreement.Kind.NAME,
                    path,
                    "has the same Java name as " + keeper,
                    "javaName " + name,
                    new Place("", 1));
        }
    }

    private static String base(String component, String path, boolean lower) {
        if (path.endsWith(".N")) {
            return component + "List";
        }
        return (lower ? "lowerCase" : "other") + Character.toUpperCase(component.charAt(0)) + component.substring(1);
    }

    private static boolean isLower(String wireName) {
        return Character.isLowerCase(wireName.charAt(0));
    }
}
