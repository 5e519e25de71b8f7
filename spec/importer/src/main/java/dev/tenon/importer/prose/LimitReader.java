package dev.tenon.importer.prose;

import dev.tenon.importer.facts.ParameterFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads limits from the prose of a parameter. What is stated once and without a condition is certain; the rest is a doubt for the
 * report.
 */
public final class LimitReader {
    private static final Pattern DEPRECATED = Pattern.compile(
            "(?:即将|已|将)被?(?:弃用|废弃|下线)|(?i)(?:will be (?:removed|deprecated|discontinued)|is (?:deprecated|discontinued))"
                    + "|^[^\\p{L}]{0,3}deprecated ?(?:[.:;,)\\]\\n]|$)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}");

    private LimitReader() {}

    /** Reads the prose of a parameter whose type is given in the words of the description language. */
    public static Limits read(ParameterFact parameter, String type) {
        StatedLimits stated = new StatedLimits();
        TidyProse prose = TidyProse.of(parameter.prose());
        if (!prose.whole()) {
            stated.doubt("prose: only its first " + prose.text().length() + " characters were read for limits");
        }
        String example = parameter.example();
        boolean repeated = parameter.name().contains(".N") || parameter.name().contains(".n");
        boolean structures = example.startsWith("{") || example.startsWith("[{") || example.startsWith("[ {");
        boolean array = type.equals("string") && !structures && ListWords.jsonArray(prose);
        boolean comma =
                type.equals("string") && !array && !repeated && example.contains(",") && ListWords.commas(prose);
        boolean twice = parameter.name().indexOf(".N") != parameter.name().lastIndexOf(".N");
        String rest =
                repeated ? new Ranges(prose.text(), twice ? new StatedLimits() : stated).repetition() : prose.text();
        if (twice && !rest.equals(prose.text())) {
            stated.doubt("maxItems: the prose gives a range of N, but the name has two");
        }
        List<String> allowed = limits(new TidyProse(rest, true), type, array || comma, example, stated);
        Map<String, String> certain = checked(stated.certain(), allowed, type, stated);
        List<String> closed = closed(allowed, example, type, stated);
        boolean deprecated = DEPRECATED.matcher(prose.text()).find();
        return new Limits(certain, closed, array, comma, deprecated, stated.doubts());
    }

    /** Collects the limits of the kinds that a type can have, and gives the values listed. */
    private static List<String> limits(
            TidyProse prose, String type, boolean list, String example, StatedLimits stated) {
        Ranges ranges = new Ranges(prose.text(), stated);
        if (list) {
            ranges.counts();
            return List.of();
        }
        List<String> allowed = type.equals("boolean") ? List.of() : new AllowedValues(prose.text(), stated).find();
        if (type.equals("string")) {
            ranges.lengths();
            TimeFormat.of(prose.text(), example).ifPresent(pattern -> stated.add("format", pattern));
        } else if (!type.equals("boolean")) {
            ranges.numbers();
        }
        Defaults.find(prose, stated);
        return allowed;
    }

    /** Leaves out what contradicts the type or the other limits. */
    private static Map<String, String> checked(
            Map<String, String> certain, List<String> allowed, String type, StatedLimits stated) {
        Map<String, String> checked = new LinkedHashMap<>(certain);
        String defaultValue = certain.get("default");
        if (defaultValue != null
                && !(fits(defaultValue, type)
                        && within(defaultValue, certain)
                        && (allowed.isEmpty() || allowed.contains(defaultValue)))) {
            checked.remove("default");
            stated.doubt("default: " + defaultValue + " does not fit the type or the other limits");
        }
        return checked;
    }

    private static boolean within(String value, Map<String, String> limits) {
        String least = limits.getOrDefault("min", value);
        String greatest = limits.getOrDefault("max", value);
        boolean numbers = List.of(value, least, greatest).stream()
                .allMatch(number -> NUMBER.matcher(number).matches());
        return !numbers
                || (Long.parseLong(value) >= Long.parseLong(least)
                        && Long.parseLong(value) <= Long.parseLong(greatest));
    }

    private static boolean fits(String value, String type) {
        return switch (type) {
            case "boolean" -> value.equals("true") || value.equals("false");
            case "integer", "long" -> value.matches("-?[0-9]{1,18}");
            case "float", "double", "decimal" -> value.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
            default -> true;
        };
    }

    /** A list of values is closed only if the page's own example is among them. */
    private static List<String> closed(List<String> allowed, String example, String type, StatedLimits stated) {
        boolean fitting = allowed.stream().allMatch(value -> fits(value, type));
        if (allowed.isEmpty() || !fitting) {
            return List.of();
        }
        if (!example.isEmpty() && !allowed.contains(example)) {
            stated.doubt("values: the example " + example + " is not among " + String.join(", ", allowed));
            return List.of();
        }
        return allowed;
    }
}
