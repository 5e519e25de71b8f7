package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.block.MarkedHeadings;
import dev.tenon.importer.text.Line;
import dev.tenon.importer.text.PageText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks like a heading inside a code block is code. */
class FencedHeadingsTest {
    /** The page with headings that have number signs; a slash is a line break. */
    private static String marked(String page) {
        return MarkedHeadings.of(PageText.of("page.md", page.replace('/', '\n'))).lines().stream()
                .map(Line::text)
                .collect(Collectors.joining("/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            # Tie/```/## a comment/```/**Examples**          > # Tie/```/## a comment/```/## Examples
            # Tie/```/**Examples**/```                       > # Tie/```/**Examples**/```
            # Tie/~~~/**Examples**/~~~/**Error codes**       > # Tie/~~~/**Examples**/~~~/## Error codes
            ```/# a comment/```/**Examples**                 > ```/# a comment/```/**Examples**
            ```//Tie/===/```/**Examples**                    > ```//Tie/===/```/**Examples**
            ```//Tie/===/```//Tie/===/**Examples**           > ```//Tie/===/```//# Tie/## Examples
            Tie/===/```//Part/---/```/**Examples**           > # Tie/```//Part/---/```/## Examples
            """)
    @DisplayName("Lines of a code block are no headings, and do not tell how a page marks its own")
    void linesOfCodeAreNoHeadings(String page, String expected) {
        assertThat(marked(page)).isEqualTo(expected);
    }
}
