package dev.tenon.spec.description;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what a mistyped word was probably meant to be. */
public final class Suggestions {
    /** Longer words are not typos, and comparing them would take quadratic time. */
    private static final int LONGEST_WORD = 100;

    /** Among so many words, the nearest is rarely the one that was meant. */
    private static final int MOST_WORDS = 2_000;

    private Suggestions() {}

    /** Returns {@code ; did you mean 'x'?} with the nearest known word, or nothing if none is near. */
    public static String didYouMean(String word, Collection<String> known) {
        return closest(word, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    /** The nearest known word, the first of several equally near ones. */
    public static Optional<String> closest(String word, Collection<String> known) {
        if (word.length() > LONGEST_WORD || known.size() > MOST_WORDS) {
            return Optional.empty();
        }
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : known) {
            int allowed = Math.max(1, Math.min(word.length(), candidate.length()) / 3);
            if (Math.abs(word.length() - candidate.length()) > allowed) {
                continue;
            }
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance <= allowed && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Counts insertions, deletions, replacements and swaps of neighbours. */
    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            for (int column = 0; column <= right.length(); column++) {
                cost[row][column] = row == 0 || column == 0 ? row + column : step(cost, left, right, row, column);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int step(int[][] cost, String left, String right, int row, int column) {
        char here = left.charAt(row - 1);
        char there = right.charAt(column - 1);
        int best = Math.min(cost[row - 1][column] + 1, cost[row][column - 1] + 1);
        best = Math.min(best, cost[row - 1][column - 1] + (here == there ? 0 : 1));
        if (row > 1 && column > 1 && here == right.charAt(column - 2) && left.charAt(row - 2) == there) {
            best = Math.min(best, cost[row - 2][column - 2] + 1);
        }
        return best;
    }
}
