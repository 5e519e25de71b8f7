package dev.tenon.benchmarks.harness;

import java.util.OptionalDouble;

/**
 * One goal: a limit of the ratio to the best official SDK, a limit of the ratio to a floor, or both.
 *
 * @param title what is measured
 * @param official the ratio to the best official SDK
 * @param officialLimit what it may be; 0 when there is no such goal
 * @param floor the ratio to the floor
 * @param floorLimit what it may be; 0 when there is no such goal
 * @param floorName the floor
 */
record Goal(
        String title,
        OptionalDouble official,
        double officialLimit,
        OptionalDouble floor,
        double floorLimit,
        String floorName) {
    boolean officialMet() {
        return officialLimit == 0 || met(official.orElse(Double.MAX_VALUE), officialLimit);
    }

    boolean floorMet() {
        return floorLimit == 0 || met(floor.orElse(Double.MAX_VALUE), floorLimit);
    }

    /** A ratio is said with two places, and holds its limit as it is said. */
    private static boolean met(double ratio, double limit) {
        return Math.round(100 * ratio) <= Math.round(100 * limit);
    }
}
