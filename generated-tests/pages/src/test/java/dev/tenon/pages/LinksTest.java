package dev.tenon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A link between pages of this repository leads somewhere. */
class LinksTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Set<String> SKIPPED = Set.of("target", "src", ".git");
    private static final Pattern LINK = Pattern.compile("]\\((?!\\w+:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TestFactory
    @DisplayName("every link of every page leads to a file, and to a heading of it where one is named")
    Stream<DynamicTest> everyLinkLeadsSomewhere() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(
                        ROOT.relativize(page).toString(),
                        () -> assertThat(broken(page)).isEmpty()));
    }

    @Test
    @DisplayName("a link to nothing is found")
    void aLinkToNothingIsFound() throws IOException {
        Path page = ROOT.resolve("README.md");

        assertThat(broken(page, "[a](nothing.md) [b](LICENSE) [c](CONTRIBUTING.md#nowhere) [d](#licence)"))
                .containsExactly("nothing.md", "CONTRIBUTING.md#nowhere");
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
                return SKIPPED.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                if (file.toString().endsWith(".md")) {
                    pages.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(pages).contains(ROOT.resolve("README.md")).hasSizeGreaterThan(8);
        return pages;
    }

    private static List<String> broken(Path page) throws IOException {
        return broken(page, Files.readString(page));
    }

    private static List<String> broken(Path page, String text) throws IOException {
        List<String> broken = new ArrayList<>();
        for (MatchResult link :
                LINK.matcher(CODE.matcher(text).replaceAll("")).results().toList()) {
            Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
            boolean found = Files.exists(target)
                    && (link.group(2) == null
                            || anchors(Files.readString(target)).contains(link.group(2)));
            if (!found) {
                broken.add(link.group(1) + (link.group(2) == null ? "" : "#" + link.group(2)));
            }
        }
        return broken;
    }

    /** As hosts of repositories make them: lower case, hyphens for blanks, no punctuation. */
    private static List<String> anchors(String page) {
        return HEADING.matcher(CODE.matcher(page).replaceAll(""))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
