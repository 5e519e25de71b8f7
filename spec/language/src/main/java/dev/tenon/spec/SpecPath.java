package dev.tenon.spec;

import java.util.Optional;
import java.util.regex.Pattern;

/** A path in a description or an annotation: relative, and never above its start. */
final class SpecPath {
    private static final Pattern SEGMENT = Pattern.compile("[^/:*?\"<>|\\p{Cntrl}]+");

    private SpecPath() {}

    /** Says what is wrong with a path, if anything. */
    static Optional<String> problem(String path) {
        if (path.isBlank()) {
            return Optional.of("the path is empty; name a file");
        }
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
            return Optional.of("the path is absolute; name a file below the folder");
        }
        if (path.contains(":")) {
            return Optional.of("the path has a scheme; name a file below the folder");
        }
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..") || segment.equals(".")) {
                return Optional.of("the path contains '" + segment + "'; it must stay below the folder");
            }
            if (!SEGMENT.matcher(segment).matches()) {
                return Optional.of("the path is not a portable file name; use letters, digits, '.', '-' and '_'");
            }
        }
        return Optional.empty();
    }

    /** The path with forward slashes, as in messages and look-ups. */
    static String normalise(String path) {
        return path.replace('\\', '/');
    }

    /** The folder of a path with its final slash, or an empty text. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
