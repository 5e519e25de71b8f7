package dev.tenon.importer.prose;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words that say that one string holds several values. */
final class ListWords {
    private static final Pattern JSON_ARRAY =
            Pattern.compile("(?i)JSON ?(?:格式的)? ?(?:数组|array|list)|array in (?:the )?JSON");

    private ListWords() {}

    static boolean jsonArray(TidyProse prose) {
        return JSON_ARRAY.matcher(prose.text()).find();
    }

    /** Several values are separated by commas, in one sentence. */
    static boolean commas(TidyProse prose) {
        return prose.sentences('。').stream()
                        .anyMatch(sentence -> inOrder(sentence, List.of("多个"), List.of("逗号"), List.of("分隔", "隔开")))
                || prose.sentences('.').stream()
                        .map(sentence -> sentence.toLowerCase(Locale.ROOT))
                        .anyMatch(sentence -> inOrder(
                                sentence, List.of("multiple", "separate"), List.of("with commas", "by commas")));
    }

    @SafeVarargs
    private static boolean inOrder(String sentence, List<String>... words) {
        int from = 0;
        for (List<String> alternatives : words) {
            int first = -1;
            for (String word : alternatives) {
                int found = sentence.indexOf(word, from);
                if (found >= 0 && (first < 0 || found + word.length() < first)) {
                    first = found + word.length();
                }
            }
            if (first < 0) {
                return false;
            }
            from = first;
        }
        return true;
    }
}
