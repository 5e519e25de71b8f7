package dev.tenon.importer.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The default value that prose states; one that applies only under a condition is a doubt. */
final class Defaults {
    private static final Pattern DEFAULT = Pattern.compile("(?:默认值|(?i:default value|by default, the value is))"
            + "\\s?(?:为|是|is)?\\s?[：:]?\\s?([A-Za-z0-9_.\\-/]{0,99}[A-Za-z0-9])(?=[。；;，,.\\s)）]|$)"
            + "(?!\\s?(?:或|or\\b|和|\\+|\\*))");
    private static final Pattern STATED = Pattern.compile(
            "默认值\\s?(?:为|是|[：:])\\s?(?!为?空|无|没有|null)|(?i:default value(?: is|:))(?!\\s?(?:null|none|empty))");
    private static final Pattern NONE =
            Pattern.compile("(?i)none|null|empty|n/?a|the|a|an|max|min|depends|blank|system|same|this|no");
    private static final Pattern CONDITION = Pattern.compile("当|如果|其他情况|其它情况|(?i:\\bif\\b|\\bwhen\\b|\\bwhile\\b)");
    private static final Pattern FOR = Pattern.compile("(?i)\\bfor ");
    private static final Pattern INSTANCES = Pattern.compile("(?i) instances\\b");

    private Defaults() {}

    static void find(TidyProse prose, StatedLimits stated) {
        boolean found = false;
        for (String line : prose.text().split("\n", -1)) {
            int condition = conditionEnd(line);
            Matcher matcher = DEFAULT.matcher(line);
            while (matcher.find()) {
                String value = matcher.group(1);
                found = true;
                if (condition <= matcher.start()) {
                    stated.doubt("default: " + value + " applies only under a condition");
                } else if (!NONE.matcher(value).matches()) {
                    stated.add("default", value);
                }
            }
        }
        if (!found && STATED.matcher(prose.text()).find()) {
            stated.doubt("default: the prose states one that is not a plain value");
        }
    }

    /** Returns where the first condition of the line has been stated; beyond the line where there is none. */
    private static int conditionEnd(String line) {
        int end = Integer.MAX_VALUE;
        Matcher word = CONDITION.matcher(line);
        if (word.find()) {
            end = word.end();
        }
        Matcher start = FOR.matcher(line);
        Matcher instances = INSTANCES.matcher(line);
        if (start.find() && instances.find(start.end() - 1)) {
            end = Math.min(end, instances.end());
        }
        return end;
    }
}
