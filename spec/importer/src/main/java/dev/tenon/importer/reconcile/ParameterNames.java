package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.ParameterDetails.Encoding;
import dev.tenon.importer.facts.ParameterDetails.Position;
import dev.tenon.importer.facts.ParameterFact;
import java.util.regex.Pattern;

/** The names of parameters as the description language writes them: {@code N} for a number that counts, steps of bounded number. */
final class ParameterNames {
    /** Pages write other letters, too; in metadata X is a coordinate. */
    private static final Pattern ON_PAGES = Pattern.compile("(?<!\\.[nmxNMX])\\.[nmxNMX](?=\\.|$)");

    private static final Pattern IN_METADATA = Pattern.compile("\\.[nN](?=\\.|$)");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");
    private static final int MOST_STEPS = 8;

    private ParameterNames() {}

    /** Writes the number of a repetition as N; a list without one gets it, unless it is sent in one string. */
    static String of(ParameterFact parameter) {
        Pattern repetition = parameter.details().position() == Position.UNSTATED ? ON_PAGES : IN_METADATA;
        String name = repetition.matcher(parameter.name()).replaceAll(".N");
        boolean inOneString = parameter.details().encoding() == Encoding.JSON
                || parameter.details().encoding() == Encoding.COMMA
                || parameter.example().startsWith("[");
        return parameter.isList() && !inOneString && !name.endsWith(".N") ? name + ".N" : name;
    }

    /** Returns whether the language can read the name as a path. */
    static boolean isPath(String name) {
        int steps = 0;
        boolean repeated = false;
        for (String segment : name.split("\\.", -1)) {
            boolean number = segment.equals("N") || INDEX.matcher(segment).matches();
            if (segment.isEmpty() || (steps == 0 && number) || (steps > 0 && segment.equals("n"))) {
                return false;
            }
            if (number && repeated) {
                return false;
            }
            repeated = segment.equals("N");
            steps += number ? 0 : 1;
        }
        return steps <= MOST_STEPS;
    }
}
