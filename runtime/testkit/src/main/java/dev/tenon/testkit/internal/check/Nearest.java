package dev.tenon.testkit.internal.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Nearest {
    private static final int SHORTEST_BEGINNING = 2;

    private Nearest() {}

    /** The candidate that differs in the fewest letters, if that is less than a third of the longer name. */
    public static Optional<String> to(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(name, candidate) * 3 <= Math.max(name.length(), candidate.length()))
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * The error code that was probably meant. Codes are compared segment by segment, and a segment that only continues
     * is near: {@code DependencyViolation.Window} means {@code DependencyViolation.WindowsInstance}.
     */
    public static Optional<String> code(String code, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> codeDistance(code, candidate) * 3 <= code.length())
                .min(Comparator.comparingInt((String candidate) -> codeDistance(code, candidate))
                        .thenComparingInt(candidate -> distance(code, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int codeDistance(String code, String candidate) {
        String[] asked = code.toLowerCase(Locale.ROOT).split("\\.", -1);
        String[] known = candidate.toLowerCase(Locale.ROOT).split("\\.", -1);
        int sum = Math.abs(asked.length - known.length);
        for (int i = 0; i < Math.min(asked.length, known.length); i++) {
            sum += segmentDistance(asked[i], known[i]);
        }
        return sum;
    }

    private static int segmentDistance(String asked, String known) {
        boolean goesOn = Math.min(asked.length(), known.length()) >= SHORTEST_BEGINNING
                && (known.startsWith(asked) || asked.startsWith(known));
        return goesOn && !asked.equals(known) ? 1 : distance(asked, known);
    }

    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
