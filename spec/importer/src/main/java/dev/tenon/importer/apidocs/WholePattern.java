package dev.tenon.importer.apidocs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of a schema as the description language has patterns. A schema's is searched for in a value, unless it begins and ends with
 * anchors; the language's is for the whole value. Some are written between slashes, as in JavaScript.
 */
final class WholePattern {
    private static final Pattern LITERAL = Pattern.compile("/(\\^.{0,1000})/([a-z]{0,6})", Pattern.DOTALL);
    private static final String ANYTHING = "(?s:.*)";

    private WholePattern() {}

    /** Gives the pattern for the whole value; one that is no regular expression stays as it is. */
    static String of(String written) {
        Matcher literal = LITERAL.matcher(written);
        boolean slashes = literal.matches();
        String searched = slashes ? literal.group(1) : written;
        if (!isRegularExpression(searched)) {
            return written;
        }
        boolean anchored = searched.startsWith("^") && endsWithAnchor(searched) && !hasAlternatives(searched);
        String whole = anchored ? searched : ANYTHING + "(?:" + searched + ")" + ANYTHING;
        return slashes && literal.group(2).contains("i") ? "(?i)" + whole : whole;
    }

    private static boolean isRegularExpression(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException none) {
            return false;
        }
    }

    private static boolean endsWithAnchor(String pattern) {
        int escapes = 0;
        for (int index = pattern.length() - 2; index >= 0 && pattern.charAt(index) == '\\'; index--) {
            escapes++;
        }
        return pattern.endsWith("$") && escapes % 2 == 0;
    }

    /** Whether an anchor is part of one alternative only. */
    private static boolean hasAlternatives(String pattern) {
        int groups = 0;
        boolean inClass = false;
        for (int index = 0; index < pattern.length(); index++) {
            char character = pattern.charAt(index);
            if (character == '\\') {
                index++;
            } else if (inClass) {
                inClass = character != ']';
            } else if (character == '[') {
                inClass = true;
            } else if (character == '|' && groups == 0) {
                return true;
            } else {
                groups += character == '(' ? 1 : character == ')' ? -1 : 0;
            }
        }
        return false;
    }
}
