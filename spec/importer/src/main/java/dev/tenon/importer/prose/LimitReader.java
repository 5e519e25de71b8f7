package dev.tenon.importer.prose;

import dev.tenon.importer.facts.ParameterFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads limits from the prose of a parameter. What is stated once and without a condition is certain; the rest is a doubt for the
 * report.
 */
public final class LimitReader {
    private static final Pattern DEFAULT = Pattern.compile(
            "(?:默认值|(?i:default value|the default value is|by default, the value is))\\s*(?:为|是|is)?\\s*[：:]?\\s*([A-Za-z0-9_.\\-/]*[A-Za-z0-9])(?=[。；;，,.\\s)）]|$)(?!\\s*(?:或|or\\b|和|\\+|\\*))");
    private static final Pattern DEFAULT_STATED = Pattern.compile(
            "默认值\\s*(?:为|是|[：:])\\s*(?!为?空|无|没有|null)|(?i:default value(?: is|:))(?!\\s*(?:null|none|empty))");
    private static final Pattern NO_DEFAULT =
            Pattern.compile("(?i)none|null|empty|n/?a|the|a|an|max|min|depends|blank|system|same|this|no");
    private static final Pattern JSON_ARRAY =
            Pattern.compile("(?i)JSON\\s*(?:格式的)?\\s*(?:数组|array|list)|array in (?:the )?JSON");
    private static final Pattern COMMA_LIST =
            Pattern.compile("多个[^。]*?(?:半角)?逗号[^。]*?(?:分隔|隔开)|(?i)(?:multiple|separate)[^.]*?(?:with|by) commas");
    private static final Pattern DEPRECATED = Pattern.compile(
            "(?:即将|已|将)被?(?:弃用|废弃|下线)|(?i)(?:will be (?:removed|deprecated|discontinued)|is (?:deprecated|discontinued))");
    private static final Pattern CONDITION =
            Pattern.compile("当|如果|其他情况|其它情况|(?i:\\bif\\b|\\bwhen\\b|\\bwhile\\b|\\bfor .* instances\\b)");

    private LimitReader() {}

    /** Reads the prose of a parameter whose type is given in the words of the description language. */
    public static Limits read(ParameterFact parameter, String type) {
        StatedLimits stated = new StatedLimits();
        String prose = parameter.prose();
        boolean repeated = parameter.name().contains(".N") || parameter.name().contains(".n");
        boolean array = type.equals("string")
                && JSON_ARRAY.matcher(prose).find()
                && !parameter.example().startsWith("{")
                && !parameter.example().startsWith("[{")
                && !parameter.example().startsWith("[ {");
        boolean comma = type.equals("string")
                && !array
                && !repeated
                && COMMA_LIST.matcher(prose).find()
                && parameter.example().contains(",");
        boolean twice = parameter.name().indexOf(".N") != parameter.name().lastIndexOf(".N");
        String rest = repeated ? new Ranges(prose, twice ? new StatedLimits() : stated).repetition() : prose;
        if (twice && !rest.equals(prose)) {
            stated.doubt("maxItems: the prose gives a range of N, but the name has two");
        }
        Ranges ranges = new Ranges(rest, stated);
        List<String> allowed = List.of();
        if (array || comma) {
            ranges.counts();
        } else {
            if (!type.equals("boolean")) {
                allowed = new AllowedValues(rest, stated).find();
            }
            if (type.equals("string")) {
                ranges.lengths();
                TimeFormat.of(rest, parameter.example()).ifPresent(pattern -> stated.add("format", pattern));
            } else if (!type.equals("boolean")) {
                ranges.numbers();
            }
            defaults(rest, stated);
        }
        Map<String, String> certain = checked(stated.certain(), allowed, type, stated);
        List<String> closed = closed(allowed, parameter.example(), type, stated);
        return new Limits(
                certain, closed, array, comma, DEPRECATED.matcher(prose).find(), stated.doubts());
    }

    private static void defaults(String prose, StatedLimits stated) {
        boolean found = false;
        for (String line : prose.lines().toList()) {
            Matcher matcher = DEFAULT.matcher(line);
            while (matcher.find()) {
                boolean conditional =
                        CONDITION.matcher(line.substring(0, matcher.start())).find();
                if (!NO_DEFAULT.matcher(matcher.group(1)).matches() && !conditional) {
                    stated.add("default", matcher.group(1));
                } else if (conditional) {
                    stated.doubt("default: " + matcher.group(1) + " holds under a condition");
                }
                found = true;
            }
        }
        if (!found && DEFAULT_STATED.matcher(prose).find()) {
            stated.doubt("default: the prose states one that is no plain value");
        }
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
        if (!value.matches("-?[0-9]{1,15}")) {
            return true;
        }
        long number = Long.parseLong(value);
        String least = limits.getOrDefault("min", value);
        String greatest = limits.getOrDefault("max", value);
        return number >= Long.parseLong(least) && number <= Long.parseLong(greatest);
    }

    private static boolean fits(String value, String type) {
        return switch (type) {
            case "boolean" -> value.equals("true") || value.equals("false");
            case "integer", "long" -> value.matches("-?[0-9]{1,18}");
            case "float", "double", "decimal" -> value.matches("-?[0-9]+(\\.[0-9]+)?");
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
