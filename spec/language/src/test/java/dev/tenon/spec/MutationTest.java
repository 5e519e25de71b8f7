package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.source.Diagnostic;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Right files with seeded random damage. */
class MutationTest {
    private static final int ROUNDS = 600;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9.<>-]+");
    private static final List<String> WORDS = List.of(
            "operation",
            "parameters",
            "response",
            "fields",
            "list",
            "of",
            "type",
            "string",
            "integer",
            "boolean",
            "list<string>",
            "timestamp",
            "json-array",
            "group",
            "encoding",
            "maxItems",
            "required",
            "true",
            "false",
            "5",
            "-1",
            "1.5",
            "1e3",
            "{}",
            "[]",
            "[x]",
            "{ a: b }",
            "\"x\"",
            "''",
            "~",
            "",
            "yes",
            "Known",
            "N",
            "x.y",
            "always",
            "typeName",
            "javaName",
            "format",
            "items",
            "success",
            "http",
            "404",
            "4040",
            "none",
            "tenon");
    private static final List<String> HOSTILE = List.of(
            "\0",
            "\t",
            "\uFEFF",
            "\u2028",
            "\u202E",
            "&a ",
            "*a",
            "!!x ",
            "<<: ",
            "%",
            "---\n",
            "...\n",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            "? ",
            ": ",
            "- ",
            "|\n",
            ">\n",
            "#",
            "\r",
            "\\",
            "\ud83d",
            "\uFFFF",
            "{{{{",
            "- - - - ");

    /** Mistakes that the schema must see too: unknown and missing keys, versions of the language. */
    private static final Set<String> SEEN_BY_SCHEMA = Set.of("SPEC-020", "SPEC-021", "SPEC-024");

    private final Random random = new Random(20240607);

    private static List<Corpus.Case> seeds() {
        return Stream.concat(Corpus.in("valid/files").stream(), Corpus.in("invalid/semantic").stream())
                .toList();
    }

    private static Loaded load(Corpus.Case seed, byte[] bytes) {
        return seed.isService()
                ? new MemorySource()
                        .with("service.yaml", bytes)
                        .operation("Subject", "")
                        .load()
                : MemorySource.listing("Subject")
                        .with("operations/Subject.yaml", bytes)
                        .load();
    }

    @Test
    @DisplayName("Y25 damaged bytes give nothing but diagnostics of one line, within seconds")
    void reportsDamagedBytesAsDiagnostics() {
        List<Corpus.Case> seeds = seeds();
        for (int round = 0; round < ROUNDS; round++) {
            Corpus.Case seed = seeds.get(random.nextInt(seeds.size()));
            byte[] bytes = damaged(seed.bytes());
            Duration taken =
                    Effort.of(() -> assertThat(load(seed, bytes).text()).matches("(\\[SPEC-[0-9]{3}] \\P{Cntrl}+\n)*"));
            assertThat(taken).isLessThan(LONGEST);
        }
    }

    private byte[] damaged(byte[] bytes) {
        List<Byte> result = new ArrayList<>();
        for (byte each : bytes) {
            result.add(each);
        }
        for (int times = random.nextInt(4); times >= 0; times--) {
            int at = random.nextInt(result.size() + 1);
            switch (random.nextInt(4)) {
                case 0 ->
                    result.subList(at, Math.min(result.size(), at + random.nextInt(20)))
                            .clear();
                case 1 -> result.add(at, (byte) random.nextInt(256));
                case 2 -> insert(result, at, HOSTILE.get(random.nextInt(HOSTILE.size())));
                default -> {
                    int end = Math.min(result.size(), at + random.nextInt(40));
                    result.addAll(random.nextInt(result.size() + 1), new ArrayList<>(result.subList(at, end)));
                }
            }
        }
        byte[] array = new byte[result.size()];
        for (int index = 0; index < array.length; index++) {
            array[index] = result.get(index);
        }
        return array;
    }

    private static void insert(List<Byte> bytes, int at, String text) {
        int place = at;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(place++, each);
        }
    }

    @Test
    @DisplayName("Y26 the schema is never stricter than the reader, and sees unknown and missing keys as it does")
    void schemaIsNeverStricterThanTheReader() {
        List<Corpus.Case> seeds = seeds();
        int accepted = 0;
        int refusedByBoth = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Corpus.Case seed = seeds.get(random.nextInt(seeds.size()));
            byte[] bytes =
                    exchanged(new String(seed.bytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            Diagnostics ofYaml = new Diagnostics();
            Optional<YamlNode> root = YamlReader.read("x.yaml", bytes, ofYaml);
            if (ofYaml.hasErrors() || root.isEmpty()) {
                continue;
            }
            boolean schemaAccepts = SchemaAgreementTest.errors(root.get()).isEmpty();
            Loaded loaded = load(seed, bytes);
            String shown = new String(bytes, StandardCharsets.UTF_8) + loaded.text();
            if (loaded.diagnostics().isEmpty()) {
                accepted++;
                assertThat(schemaAccepts).as(shown).isTrue();
            } else if (schemaAccepts) {
                assertThat(loaded.diagnostics())
                        .as(shown)
                        .extracting(Diagnostic::id)
                        .doesNotContainAnyElementsOf(SEEN_BY_SCHEMA);
            } else {
                refusedByBoth++;
            }
        }
        assertThat(accepted).isGreaterThan(20);
        assertThat(refusedByBoth).isGreaterThan(20);
    }

    private String exchanged(String text) {
        String result = text;
        for (int times = random.nextInt(2); times >= 0; times--) {
            List<MatchResult> words = WORD.matcher(result).results().toList();
            MatchResult word = words.get(random.nextInt(words.size()));
            String other = WORDS.get(random.nextInt(WORDS.size()));
            result = result.substring(0, word.start()) + other + result.substring(word.end());
        }
        return result;
    }
}
