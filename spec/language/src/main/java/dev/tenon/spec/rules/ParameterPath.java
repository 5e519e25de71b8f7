package dev.tenon.spec.rules;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A full parameter name such as {@code Tag.N.Key}, split into steps. A literal index belongs to the name before it:
 * {@code Filter.1.Key} has the steps {@code Filter.1} and {@code Key}.
 *
 * @param steps the steps, the outermost first
 */
record ParameterPath(List<Step> steps) {
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");
    private static final int MOST_STEPS = 8;

    /**
     * One step.
     *
     * @param wireName what the step adds to the wire name, without {@code .N}
     * @param name the wire name without a wrapper at its end
     * @param repeated whether {@code .N} follows
     * @param path the full name up to here
     */
    record Step(String wireName, String name, boolean repeated, String path) {}

    /** Splits a name; an unreadable one is reported and taken as one plain name. */
    static ParameterPath parse(Located<String> name, List<String> wrappers, Diagnostics diagnostics) {
        List<Step> steps = new ArrayList<>();
        String path = "";
        String[] segments = name.value().split("\\.", -1);
        for (int index = 0; index < segments.length; index++) {
            String segment = segments[index];
            path = path.isEmpty() ? segment : path + "." + segment;
            boolean beforeNumber = index + 1 < segments.length && segments[index + 1].equals("N");
            boolean wellFormed = (beforeNumber && wraps(segment, wrappers, steps))
                    ? wrap(steps, segment, path)
                    : add(steps, segment, path);
            if (!wellFormed || steps.size() > MOST_STEPS) {
                diagnostics.error(Rule.PARAMETER_PATH, name.location(), problem(name.value(), segment, steps));
                return new ParameterPath(List.of(new Step(name.value(), name.value(), false, name.value())));
            }
        }
        return new ParameterPath(List.copyOf(steps));
    }

    private static boolean wraps(String segment, List<String> wrappers, List<Step> steps) {
        return wrappers.contains(segment)
                && !steps.isEmpty()
                && !steps.get(steps.size() - 1).repeated();
    }

    /** A wrapper belongs to the name before it on the wire, and to nothing in Java. */
    private static boolean wrap(List<Step> steps, String segment, String path) {
        Step last = steps.remove(steps.size() - 1);
        steps.add(new Step(last.wireName() + "." + segment, last.name(), false, path));
        return true;
    }

    private static boolean add(List<Step> steps, String segment, String path) {
        boolean first = steps.isEmpty();
        boolean misplaced = first ? segment.equals("N") || isIndex(segment) : segment.equals("n");
        if (segment.isEmpty() || misplaced) {
            return false;
        }
        if (!segment.equals("N") && !isIndex(segment)) {
            steps.add(new Step(segment, segment, false, path));
            return true;
        }
        Step last = steps.remove(steps.size() - 1);
        if (last.repeated()) {
            return false;
        }
        boolean repetition = segment.equals("N");
        String wireName = repetition ? last.wireName() : last.wireName() + "." + segment;
        steps.add(new Step(wireName, repetition ? last.name() : wireName, repetition, path));
        return true;
    }

    private static boolean isIndex(String segment) {
        return INDEX.matcher(segment).matches();
    }

    private static String problem(String name, String segment, List<Step> steps) {
        String start = "the parameter " + Printable.quote(name);
        if (steps.size() > MOST_STEPS) {
            return start + " has more than " + MOST_STEPS + " levels; shorten it";
        }
        if (segment.isEmpty()) {
            return start + " has an empty segment; remove the dot";
        }
        if (segment.equals("n")) {
            return start + " holds 'n'; write 'N' for a number that counts";
        }
        return start + " has " + Printable.quote(segment) + " without a name before it; write, for example,"
                + " 'Tag.N.Key'";
    }
}
