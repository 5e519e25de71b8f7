package dev.tenon.benchmarks.harness;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One goal: a limit of a ratio, Tenon's figure over another one of the same run.
 *
 * @param work what is measured
 * @param over what Tenon's figure is divided by
 * @param first the ratio of the first edition; empty when it was not measured then
 * @param limit the ratio that is allowed
 * @param best which side of the limit is the good one
 * @param now the ratio of this run; empty when it was not measured
 */
record Goal(String work, String over, String first, double limit, Best best, OptionalDouble now) {
    /** Whether a small ratio or a large one is good. */
    enum Best {
        SMALL("≤"),
        LARGE("≥");

        private final String sign;

        Best(String sign) {
            this.sign = sign;
        }
    }

    /** A goal of something that costs. */
    static Goal atMost(double limit, String work, String over, String first, OptionalDouble now) {
        return new Goal(work, over, first, limit, Best.SMALL, now);
    }

    boolean isMeasured() {
        return now.isPresent();
    }

    /** A ratio is said with two places, and holds its limit as it is said. */
    boolean isMet() {
        long said = Math.round(100 * now.orElseThrow());
        long allowed = Math.round(100 * limit);
        return best == Best.SMALL ? said <= allowed : said >= allowed;
    }

    /** The row of the table. */
    String row() {
        String outcome = !isMeasured() ? "not measured" : isMet() ? "met" : "**missed**";
        return "| " + work + " | " + over + " | " + (first.isEmpty() ? "–" : first) + " | " + best.sign + " "
                + String.format(Locale.ROOT, "%.2f", limit) + " | " + Figure.ratio(now) + " | " + outcome + " |";
    }
}
