package dev.tenon.cli.internal.diff;

import dev.tenon.cli.internal.text.UnusableFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The facts of a description as a text file next to it: one line for each element, with facts separated by tabs, so
 * that a change is one line of a diff.
 */
final class LockFile {
    static final String FIRST_LINE = "tenon-lock 1";

    private LockFile() {}

    /** The lines of a file. */
    static List<String> lines(Facts facts) {
        List<String> lines = new ArrayList<>(List.of(FIRST_LINE));
        facts.facts().forEach((element, each) -> {
            StringBuilder line = new StringBuilder(element.kind().word());
            line.append('\t').append(escaped(element.owner())).append('\t').append(escaped(element.name()));
            each.forEach(
                    (name, value) -> line.append('\t').append(name).append('=').append(escaped(value)));
            lines.add(line.toString());
        });
        return lines;
    }

    /**
     * Reads a file.
     *
     * @param file its name, for messages
     * @param lines its lines
     * @throws UnusableFileException when it is not such a file
     */
    static Facts read(Path file, List<String> lines) {
        Map<Element, Map<String, String>> facts = new TreeMap<>();
        for (int number = 2; number <= lines.size(); number++) {
            String[] parts = lines.get(number - 1).split("\t", -1);
            if (parts.length < 3) {
                throw malformed(file, number);
            }
            Map<String, String> each = new TreeMap<>();
            for (String part : List.of(parts).subList(3, parts.length)) {
                int equals = part.indexOf('=');
                if (equals < 1) {
                    throw malformed(file, number);
                }
                each.put(part.substring(0, equals), plain(part.substring(equals + 1)));
            }
            facts.put(new Element(kind(file, number, parts[0]), plain(parts[1]), plain(parts[2])), each);
        }
        return new Facts(facts);
    }

    private static Kind kind(Path file, int number, String word) {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw malformed(file, number);
    }

    private static UnusableFileException malformed(Path file, int number) {
        return new UnusableFileException(file + ":" + number
                + ": is not a line of a lock file; write the file again with 'tenon diff --write-lock'");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\\' && index + 1 < text.length()) {
                char escape = text.charAt(++index);
                plain.append(
                        switch (escape) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> escape;
                        });
            } else {
                plain.append(character);
            }
        }
        return plain.toString();
    }
}
