package dev.tenon.benchmarks.run;

/** Counts of durations in buckets that are at most 3 % wide; recording allocates nothing. */
final class Latencies {
    private static final int SUB_BITS = 5;
    private static final int SUB = 1 << SUB_BITS;

    private final long[] counts = new long[(64 - SUB_BITS) * SUB];
    private long total;

    void record(long nanoseconds) {
        counts[bucket(nanoseconds)]++;
        total++;
    }

    void add(Latencies other) {
        for (int bucket = 0; bucket < counts.length; bucket++) {
            counts[bucket] += other.counts[bucket];
        }
        total += other.total;
    }

    long total() {
        return total;
    }

    /** The duration, in nanoseconds, that the given share of all stays under. */
    long quantile(double share) {
        long wanted = (long) Math.ceil(total * share);
        long seen = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            seen += counts[bucket];
            if (seen >= wanted) {
                return lowest(bucket);
            }
        }
        return 0;
    }

    private static int bucket(long value) {
        if (value < SUB) {
            return (int) Math.max(0, value);
        }
        int shift = 63 - Long.numberOfLeadingZeros(value) - SUB_BITS;
        return (shift + 1) * SUB + (int) (value >>> shift) - SUB;
    }

    private static long lowest(int bucket) {
        int shift = bucket / SUB - 1;
        return shift < 0 ? bucket : (long) (bucket % SUB + SUB) << shift;
    }
}
