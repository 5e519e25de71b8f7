package dev.tenon.ecs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.yaml.YamlNode.Entry;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import dev.tenon.spec.yaml.YamlNode.YamlScalar;
import dev.tenon.spec.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The texts that members share by their names. */
class GlossaryTest {
    private static final Path FILE = Path.of("src/main/resources/tenon/ecs/v2014_05_26/glossary.yaml");
    /** Names with a text; a greater number is better. */
    private static final int NAMES = 1605;

    private final YamlMapping glossary = read();

    private static YamlMapping read() {
        Diagnostics diagnostics = new Diagnostics();
        try {
            return (YamlMapping) YamlReader.read("glossary.yaml", Files.readAllBytes(FILE), diagnostics)
                    .orElseThrow();
        } catch (IOException failure) {
            throw new AssertionError(diagnostics.sorted().toString(), failure);
        }
    }

    @Test
    @DisplayName("no fewer names have a text than committed")
    void noFewerNamesHaveATextThanCommitted() {
        System.out.println("glossary " + glossary.entries().size());
        assertThat(glossary.entries()).hasSizeGreaterThanOrEqualTo(NAMES);
    }

    @Test
    @DisplayName("each text is a sentence in English and one in Chinese")
    void eachTextIsASentenceInBothLanguages() {
        assertThat(glossary.entries()).allSatisfy(entry -> {
            List<Entry> texts = ((YamlMapping) entry.value()).entries();
            assertThat(texts).extracting(text -> text.key().text()).containsExactly("en", "zh");
            assertThat(text(texts.get(0))).matches("[A-Z0-9].*\\.");
            assertThat(text(texts.get(1))).endsWith("。");
        });
    }

    private static String text(Entry entry) {
        return ((YamlScalar) entry.value()).text();
    }
}
