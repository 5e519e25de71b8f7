package dev.tenon.importer.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The closed list of values that prose gives as bullets below “valid values”, and the one it marks as the default. */
final class AllowedValues {
    private static final Pattern LABEL = Pattern.compile(
            "(?:取值范围|取值(?:包括|为|有)?|可选值|可能值|枚举值|(?i:valid values?|possible values|optional values|values?"
                    + " range))\\s?(?:为|are|include)?\\s?[：:]\\s?$");
    private static final Pattern BULLET = Pattern.compile("(\\s{0,20})[-*•] (.*)");
    private static final Pattern VALUE = Pattern.compile(
            "([A-Za-z0-9][\\w.\\-/]{0,199}) ?(?:[（(] ?(?:默认(?:值)?|(?i:default(?: value)?))"
                    + " ?[)）])?\\s?(?:[：:（(。，,;；].*|(?i:default)\\b.*|)",
            Pattern.DOTALL);
    private static final Pattern DEFAULT =
            Pattern.compile("^[\\w.\\-/]{1,200} ?[（(] ?(?:默认(?:值)?|(?i:default(?: value)?)) ?[)）]", Pattern.DOTALL);
    private static final Pattern CONDITIONAL =
            Pattern.compile("[：:] ?[\\[（(]? ?-?[0-9]{1,15} ?(?:~|～|-|to\\b|至) ?[0-9]");

    private final String prose;
    private final StatedLimits stated;

    AllowedValues(String prose, StatedLimits stated) {
        this.prose = prose;
        this.stated = stated;
    }

    List<String> find() {
        List<String> lines = prose.lines().toList();
        List<List<String>> lists = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            if (LABEL.matcher(lines.get(index)).find()) {
                values(bullets(lines, index + 1)).ifPresent(lists::add);
            }
        }
        if (lists.size() > 1) {
            stated.doubt("values: the prose gives more than one list");
        }
        return lists.size() == 1 ? lists.get(0) : List.of();
    }

    /** Returns the bullets that follow, with the lines that belong to them. */
    private static List<String> bullets(List<String> lines, int start) {
        List<StringBuilder> bullets = new ArrayList<>();
        int indent = -1;
        for (int index = start; index < lines.size(); index++) {
            String line = lines.get(index);
            Matcher bullet = BULLET.matcher(line);
            if (bullet.matches()) {
                int depth = bullet.group(1).length();
                if (indent >= 0 && depth > indent + 1) {
                    bullets.get(bullets.size() - 1).append('\n').append(line);
                    continue;
                }
                // The first bullet of a list in a cell stands one space further right than the others.
                indent = bullets.isEmpty() || bullets.size() == 1 ? depth : indent;
                bullets.add(new StringBuilder(bullet.group(2)));
            } else if (!line.isBlank()) {
                break;
            }
        }
        return bullets.stream().map(StringBuilder::toString).toList();
    }

    private Optional<List<String>> values(List<String> bullets) {
        Set<String> values = new LinkedHashSet<>();
        Set<String> defaults = new LinkedHashSet<>();
        for (String bullet : bullets) {
            Matcher value = VALUE.matcher(bullet);
            if (!value.matches() || CONDITIONAL.matcher(bullet).find()) {
                stated.doubt("values: the bullet “" + head(bullet) + "” is not a plain value");
                return Optional.empty();
            }
            if (!values.add(value.group(1))) {
                stated.doubt("values: " + value.group(1) + " appears twice");
                return Optional.empty();
            }
            if (DEFAULT.matcher(bullet).find()) {
                defaults.add(value.group(1));
            }
        }
        if (values.size() < 2) {
            return Optional.empty();
        }
        defaults.forEach(value -> stated.add("default", value));
        return Optional.of(List.copyOf(values));
    }

    private static String head(String bullet) {
        String first = bullet.lines().findFirst().orElse("");
        return first.length() <= 30 ? first : first.substring(0, 30) + "…";
    }
}
