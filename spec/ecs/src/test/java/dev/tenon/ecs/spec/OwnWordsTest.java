package dev.tenon.ecs.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The prose of the description: how much of it there is, and that it is nobody else's. */
class OwnWordsTest {
    private static final int WORDS = 7;
    private static final int CHARACTERS = 14;
    /** Members of operations that have no text in one of the two languages; a smaller number is better. */
    private static final int WITHOUT_TEXT = 0;

    private static final Pattern MARKUP =
            Pattern.compile("\\(~~[^)]*~~\\)|<[^>]{0,200}>|&[a-z]{1,8};|https?://[^\\s\"]+|\\\\[nrt\"]");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    private final Texts texts = new Texts(SpecLoader.load(
                    "tenon/ecs/v2014_05_26/service.yaml",
                    SpecSource.ofFolder(Path.of("src", "main", "resources")),
                    new Diagnostics())
            .orElseThrow());

    @Test
    @DisplayName("members without a text, in English or in Chinese, are no more than committed")
    void membersHaveTexts() {
        List<String> without = texts.members().entrySet().stream()
                .filter(member -> !member.getValue().byLanguage().keySet().containsAll(List.of("en", "zh")))
                .map(Map.Entry::getKey)
                .toList();
        System.out.println("members " + texts.members().size() + ", without text " + without.size());
        assertThat(without).as("without text: %s", without).hasSizeLessThanOrEqualTo(WITHOUT_TEXT);
    }

    @Test
    @DisplayName(
            "no text shares a run of seven words, or of fourteen Chinese characters, with a document of the vendor")
    void textsAreOurOwn() throws IOException {
        Map<String, String> runs = new HashMap<>();
        texts.all().forEach(text -> add(text.getKey(), text.getValue(), runs));
        assertThat(runs).hasSizeGreaterThan(1_000);
        List<String> copied = new ArrayList<>();
        for (Path document : documents()) {
            String plain = plain(Files.readString(document));
            Stream.concat(words(plain).stream(), chinese(plain).stream())
                    .filter(runs::containsKey)
                    .distinct()
                    .forEach(run -> copied.add(runs.get(run) + ": " + run + " (" + document.getFileName() + ")"));
        }
        assertThat(copied).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        String configured = System.getProperty("tenon.shared");
        Path shared = configured == null ? Path.of("..", "..", "..", "shared") : Path.of(configured);
        assumeTrue(
                Files.isDirectory(shared), "skipped: the vendor's documents (../shared, or -Dtenon.shared) are absent");
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("pages", "openapi")) {
            try (Stream<Path> files = Files.list(shared.resolve(folder))) {
                files.filter(file -> folder.equals("pages")
                                || file.getFileName().toString().startsWith("ecs"))
                        .forEach(documents::add);
            }
        }
        return documents;
    }

    private static void add(String place, LocalizedText text, Map<String, String> runs) {
        text.byLanguage().values().forEach(prose -> {
            String plain = plain(prose);
            words(plain).forEach(run -> runs.put(run, place));
            chinese(plain).forEach(run -> runs.put(run, place));
        });
    }

    private static String plain(String text) {
        return MARKUP.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String plain) {
        List<String> words =
                WORD.matcher(plain).results().map(found -> found.group()).toList();
        return IntStream.rangeClosed(0, words.size() - WORDS)
                .mapToObj(index -> String.join(" ", words.subList(index, index + WORDS)))
                .toList();
    }

    private static List<String> chinese(String plain) {
        String characters = plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return IntStream.rangeClosed(0, characters.length() - CHARACTERS)
                .mapToObj(index -> characters.substring(index, index + CHARACTERS))
                .filter(run -> run.codePoints().filter(Character::isIdeographic).count() >= CHARACTERS / 2)
                .toList();
    }
}
