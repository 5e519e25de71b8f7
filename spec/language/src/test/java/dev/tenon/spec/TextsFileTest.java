package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts by name that stand in a file beside the service file. */
class TextsFileTest {
    private static final String SERVICE = """
            tenon: 1
            service: Shop
            version: "1"
            endpoints: { default: shop.example.com }
            operations: [Subject]
            """;

    private static MemorySource shop(String line) {
        return new MemorySource()
                .with("shop/service.yaml", SERVICE + line + "\n")
                .with("shop/operations/Subject.yaml", """
                operation: Subject
                parameters: { Colour: { type: string } }
                errors: { NotFound: [{ http: 404 }] }
                """);
    }

    private static Loaded load(MemorySource source) {
        return Loaded.from("shop/service.yaml", source);
    }

    @Test
    void theGlossaryMayStandInAFileBesideTheService() {
        MemorySource source = shop("glossary: texts/members.yaml")
                .with("shop/texts/members.yaml", "Colour: { en: Its colour., zh: 颜色。 }");

        assertThat(load(source).operation("Subject").parameters())
                .singleElement()
                .satisfies(parameter ->
                        assertThat(parameter.text().byLanguage()).isEqualTo(Map.of("en", "Its colour.", "zh", "颜色。")));
    }

    @Test
    void theTextsOfErrorsMayStandInAFileBesideTheService() {
        MemorySource source =
                shop("errorTexts: errors.yaml").with("shop/errors.yaml", "NotFound: { en: There is none. }");

        assertThat(load(source).operation("Subject").errors())
                .singleElement()
                .satisfies(code -> assertThat(code.text().byLanguage()).isEqualTo(Map.of("en", "There is none.")));
    }

    @Test
    @DisplayName("Y16 a file of texts that is missing is reported where it is named")
    void aMissingFileIsReportedWhereItIsNamed() {
        assertThat(load(shop("glossary: glossary.yaml")).text())
                .isEqualTo("[SPEC-001] shop/service.yaml:6:11: there is no file 'shop/glossary.yaml'; searched memory;"
                        + " create the file or correct its name\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../glossary.yaml", "/etc/glossary.yaml", "http://example.com/glossary.yaml"})
    @DisplayName("Y17 a file of texts stands below the folder of the service")
    void aFileElsewhereIsRefused(String file) {
        assertThat(load(shop("errorTexts: \"" + file + "\"")).text())
                .startsWith("[SPEC-002] shop/service.yaml:6:13: the path ");
    }

    @Test
    @DisplayName("Y04 a text in place of the texts is told from the name of a file")
    void aTextIsNoFile() {
        assertThat(load(shop("glossary: The colour.")).text())
                .isEqualTo("[SPEC-023] shop/service.yaml:6:11: 'glossary' takes texts by name, or a file of them"
                        + " next to the service file, such as 'texts.yaml', found 'The colour.'\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [Colour]                         | [SPEC-022] shop/glossary.yaml:1:1: 'glossary' takes a mapping, found a list
            Colour: Its colour.              | [SPEC-022] shop/glossary.yaml:1:9: 'Colour' takes a mapping, found 'Its colour.'
            Colour: { English: Its colour. } | [SPEC-020] shop/glossary.yaml:1:11: 'Colour' takes language tags such as 'en' or 'zh', found 'English'
            'Colour: {}\nColour: {}'         | [SPEC-012] shop/glossary.yaml
            # nothing                        | [SPEC-019] shop/glossary.yaml
            """)
    void mistakesInTheFileAreReportedInTheFile(String text, String reported) {
        MemorySource source = shop("glossary: glossary.yaml").with("shop/glossary.yaml", text.replace("\\n", "\n"));

        assertThat(load(source).text()).startsWith(reported).hasLineCount(1);
    }
}
