package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code valid} is read without a word. */
class ValidDescriptionsTest {
    static List<Corpus.Case> valid() {
        return Stream.of("valid/files", "valid/service")
                .flatMap(folder -> Corpus.in(folder).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void readsEveryValidDescription(Corpus.Case each) {
        assertThat(each.load().text()).isEmpty();
    }

    @Test
    @DisplayName("Y08 values keep their spelling, whatever YAML would make of them")
    void keepsTheSpellingOfValues() {
        Corpus.Case each = Corpus.in("valid/files").stream()
                .filter(found -> found.name().startsWith("Y08"))
                .findFirst()
                .orElseThrow();
        assertThat(each.load().operation("Subject").summary().byLanguage())
                .isEqualTo(Map.ofEntries(
                        Map.entry("en", "2014-05-26"),
                        Map.entry("zh", "No"),
                        Map.entry("de", "on"),
                        Map.entry("fr", "0777"),
                        Map.entry("it", "22:22"),
                        Map.entry("es", "1.10"),
                        Map.entry("nl", "1_000"),
                        Map.entry("pl", "~"),
                        Map.entry("pt", "null"),
                        Map.entry("ru", ".inf"),
                        Map.entry("sv", "0x1F")));
    }
}
