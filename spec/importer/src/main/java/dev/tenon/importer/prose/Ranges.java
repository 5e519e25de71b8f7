package dev.tenon.importer.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, lengths and repetitions that prose limits, in Chinese and English. */
final class Ranges {
    /** Bounded, so that a run of thousands of digits is passed over in one step for each. */
    private static final String DIGITS = "[0-9]{1,3}(?:,[0-9]{3}){1,4}(?![0-9,])|[0-9]{1,15}";

    private static final String NUMBER = "(?<![0-9.])(-?(?:" + DIGITS + "))(?!\\.?[0-9])";
    /** A comma separates the ends of a range only in brackets; elsewhere it separates values. */
    private static final String TO = "\\s{0,3}(?:~|～|-|–|—|至|到|\\bto\\b|\\band\\b"
            + "|(?<=[\\[(（【] ?-?[0-9]{1,15} ?)[,，](?= ?-?[0-9]{1,15} ?[])）】]))\\s{0,3}";

    private static final String RANGE = "[\\[\\(（【]?\\s{0,3}" + NUMBER + TO + NUMBER + "\\s{0,3}[\\]\\)）】]?";
    private static final String COUNT = "([0-9]{1,9})(?![0-9])";

    private static final Pattern REPETITION = Pattern.compile(
            "(?:\\b[NnMmXx]\\s{0,3}的?取值范围(?:为|是)?|(?i:valid values of n\\b|value range of n\\b|valid values? of"
                    + " n is\\b|\\bn:? (?:ranges? from|can be|is an integer from|is)))\\s{0,3}[：:]?\\s{0,3}"
                    + RANGE);
    private static final List<Pattern> LENGTHS = List.of(
            Pattern.compile(
                    "长度(?:为|是|限制为|限制在|必须为|应为|须为)?\\s{0,3}[：:]?\\s{0,3}" + RANGE + "\\s{0,3}(?:个|位)?(?:英文|中文|字符|字母|汉字)"),
            Pattern.compile(RANGE + "\\s{0,3}(?:个|位)(?:英文|中文|字符|字母)"),
            Pattern.compile("(?i)" + RANGE + "\\s{0,3}characters"));
    private static final List<Pattern> LONGEST = List.of(
            Pattern.compile("(?:最多支持|不超过|不得超过|不能超过|最多|最长|最大长度为|长度不超过|长度上限为)\\s?为?\\s?" + COUNT
                    + "\\s?个?\\s?(?:ASCII\\s?)?(?:字符|英文)"),
            Pattern.compile("(?i)(?:(?:a )?maximum of|up to|at most|(?:cannot|must not|can not) exceed|no more"
                    + " than|maximum length(?: is| of)?:?)\\s?"
                    + COUNT + "\\s?(?:ASCII |bytes|)\\s?characters"));
    private static final List<Pattern> COUNTS = List.of(
            Pattern.compile(
                    "(?:最多支持|最多可以?(?:输入|指定|设置|传入|包含)?|最多|不超过|上限为)\\s?" + COUNT + "\\s?(?:个|台|对|块|条|项)(?!字符|英文|ASCII)"),
            Pattern.compile("(?i)(?:up to|(?:a )?maximum of|at most|no more than|maximum number is)\\s?" + COUNT
                    + "\\s(?!characters|ascii|bytes)[a-z]"));
    private static final Pattern LEAST =
            Pattern.compile("(?:最小值|起始值|(?i:minimum value|pages? (?:numbers )?starts? from(?:"
                    + " page)?))\\s?(?:为|是|is)?\\s?[：:]?\\s?(-?[0-9]{1,15})(?!\\.?[0-9])(?!\\s?[~～-])");
    private static final Pattern GREATEST =
            Pattern.compile("(?:最大值|(?i:maximum value))\\s?(?:为|是|is)?\\s?[：:]?\\s?(-?[0-9]{1,15})(?!\\.?[0-9])");
    private static final Pattern VALUES =
            Pattern.compile("(?:(?<![NnMm]\\s{0,1}的?)(?<!的)取值范围|取值|(?i:valid values?|value range|the valid range"
                    + " is))\\s?(?:为|是|are|is)?\\s?[：:]?\\s?(?:大于等于)?"
                    + RANGE);

    private static final Pattern BULLETED = Pattern.compile("(?m)^\\s{0,20}-\\s.{0,200}?" + RANGE);

    private final String prose;
    /** Most prose has no digit at all, and then none of the patterns can match. */
    private final boolean numbered;

    private final StatedLimits stated;

    Ranges(String prose, StatedLimits stated) {
        this.prose = prose;
        this.numbered = prose.chars().anyMatch(unit -> unit >= '0' && unit <= '9');
        this.stated = stated;
    }

    /** Finds the range of {@code N} and gives the prose without it. */
    String repetition() {
        Matcher matcher = REPETITION.matcher(prose);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            stated.add("maxItems", number(matcher.group(2)));
            matcher.appendReplacement(rest, "");
        }
        return matcher.appendTail(rest).toString();
    }

    /** Finds lengths of text. */
    void lengths() {
        if (!numbered) {
            return;
        }
        List<String> ranges = new ArrayList<>();
        for (Pattern pattern : LENGTHS) {
            Matcher matcher = pattern.matcher(prose);
            while (matcher.find()) {
                String range = number(matcher.group(1)) + "~" + number(matcher.group(2));
                if (!ranges.contains(range)) {
                    ranges.add(range);
                }
            }
        }
        if (ranges.size() > 1) {
            stated.doubt("length: the prose says " + String.join(" and ", ranges));
        } else if (ranges.size() == 1) {
            int dash = ranges.get(0).indexOf('~');
            stated.add("minLength", ranges.get(0).substring(0, dash));
            stated.add("maxLength", ranges.get(0).substring(dash + 1));
        } else {
            first(LONGEST).ifPresent(most -> stated.add("maxLength", most));
        }
    }

    /** Finds the most items of a list in one string. */
    void counts() {
        if (!numbered) {
            return;
        }
        first(COUNTS).ifPresent(most -> stated.add("maxItems", most));
    }

    /** Finds the least and greatest number. */
    void numbers() {
        if (!numbered) {
            return;
        }
        Matcher range = VALUES.matcher(prose);
        if (range.find()) {
            String least = number(range.group(1));
            String greatest = number(range.group(2));
            boolean again = range.find();
            if (again || bulleted()) {
                stated.doubt("range: the prose gives more than one");
            } else {
                stated.add("min", least);
                stated.add("max", greatest);
            }
            return;
        }
        Matcher least = LEAST.matcher(prose);
        while (least.find()) {
            stated.add("min", least.group(1));
        }
        Matcher greatest = GREATEST.matcher(prose);
        while (greatest.find()) {
            stated.add("max", greatest.group(1));
        }
    }

    /** Ranges in bullets hold under conditions. */
    private boolean bulleted() {
        return BULLETED.matcher(prose).find();
    }

    private Optional<String> first(List<Pattern> patterns) {
        List<String> found = new ArrayList<>();
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(prose);
            while (matcher.find()) {
                if (!found.contains(matcher.group(1))) {
                    found.add(matcher.group(1));
                }
            }
        }
        if (found.size() > 1) {
            stated.doubt("at most: the prose says " + String.join(" and ", found));
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String number(String text) {
        return text.replace(",", "");
    }
}
