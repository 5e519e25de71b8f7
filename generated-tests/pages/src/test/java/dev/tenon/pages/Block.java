package dev.tenon.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fenced block of a page.
 *
 * @param page the page, relative to the root of the repository
 * @param line the line of the fence, from 1
 * @param note the comment right before it, such as {@code from pom.xml}; empty when there is none
 * @param language what the fence names; may be empty
 * @param text what stands between the fences
 */
record Block(Path page, int line, String note, String language, String text) {
    static final Path ROOT = Path.of("..", "..");
    private static final Path GUIDE = Path.of("runtime", "guide");
    private static final List<Path> OTHERS =
            List.of(Path.of("README.md"), Path.of("runtime", "README.md"), Path.of("runtime", "alibaba", "README.md"));
    private static final Pattern FENCED =
            Pattern.compile("(?:^<!-- ([^\n]+) -->\n)?^```(\\w*)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** The blocks of each page of the guide, of the README, and of those pages of modules that have no test of their own. */
    static List<Block> all() throws IOException {
        try (Stream<Path> guide = Files.list(ROOT.resolve(GUIDE))) {
            Stream<Path> pages = guide.filter(file -> file.toString().endsWith(".md"))
                    .map(ROOT::relativize)
                    .sorted();
            return Stream.concat(OTHERS.stream(), pages)
                    .flatMap(page -> of(page, read(page)).stream())
                    .toList();
        }
    }

    static List<Block> of(Path page, String text) {
        return FENCED.matcher(text)
                .results()
                .map(found -> new Block(
                        page,
                        1
                                + (int) text.substring(0, found.start(3))
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count(),
                        note(found),
                        found.group(2),
                        found.group(3)))
                .toList();
    }

    private static String note(MatchResult found) {
        return found.group(1) == null ? "" : found.group(1);
    }

    static String read(Path page) {
        try {
            return Files.readString(ROOT.resolve(page));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What follows a word at the start of the note, such as the file after {@code from}; empty when it says otherwise. */
    String noted(String word) {
        return note.startsWith(word + " ") ? note.substring(word.length() + 1).strip() : "";
    }

    boolean isJava() {
        return language.equals("java");
    }

    /** Where it stands, for the name of a test. */
    @Override
    public String toString() {
        return page + ":" + line;
    }
}
