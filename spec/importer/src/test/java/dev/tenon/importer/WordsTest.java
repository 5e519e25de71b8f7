package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.facts.TypeWord;
import dev.tenon.importer.page.PageReader;
import dev.tenon.importer.text.PageText;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words and marks in the cells of tables, beyond the usual ones. */
class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            String类型      | SCALAR | string
            字符串类型       | SCALAR | string
            整数型          | SCALAR | integer
            Boolean类型     | SCALAR | boolean
            布尔类型         | SCALAR | boolean
            64位整数        | SCALAR | long
            Long Integer   | SCALAR | long
            小数            | SCALAR | double
            String[1,32]   | SCALAR | string
            枚举值          | SCALAR | string
            UTC时间         | SCALAR | string
            true/false     | SCALAR | boolean
            String List    | ARRAY  | string
            string array   | ARRAY  | string
            IntegerList    | ARRAY  | integer
            Object array   | ARRAY  | -
            RepeatList<String> | ARRAY | string
            Repeated list  | LIST   | -
            List<List<String>> | LIST | -
            集合            | LIST   | -
            JSON Array     | JSON   | string
            JSON格式        | JSON   | string
            键值对           | JSON   | string
            InstanceList   | OTHER  | -
            InstanceAttributesType | OTHER | -
            """)
    @DisplayName("Words for types in other forms")
    void wordsForTypes(String word, TypeWord.Form form, String scalar) {
        TypeWord type = TypeWord.of(word);
        assertThat(type.form()).isEqualTo(form);
        assertThat(type.scalar().orElse("-")).isEqualTo(scalar);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--", "—", "/", "无", "N/A", "null", "None"})
    @DisplayName("A cell that says nothing is as good as an empty one")
    void aCellMaySayNothing(String word) {
        assertThat(TypeWord.of(word).form()).isEqualTo(TypeWord.Form.BLANK);
    }

    private static Optional<ParameterFact> parameter(String rule, String row) {
        return PageReader.read(PageText.of(
                        "SailBoat.md", "# SailBoat\n\n## Request parameters\n\n" + rule + "\n" + row + "\n"))
                .orElseThrow()
                .parameters()
                .stream()
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "M, true",
        "O, false",
        "*, true",
        "✔, true",
        "☐, false",
        "视情况, false",
        "Depends on Size, false",
        "可不填, false"
    })
    @DisplayName("Whether a parameter is required is told by letters and marks, too")
    void lettersAndMarksTellWhatIsRequired(String word, boolean required) {
        assertThat(parameter("|Parameter|Type|Required|\n|---|---|---|", "|Size|Integer|" + word + "|")
                        .flatMap(ParameterFact::required))
                .contains(required);
    }

    @ParameterizedTest
    @CsvSource({
        "Size\\*, Size, true",
        "\\* Size, Size, true",
        "Size (required), Size, true",
        "Size（可选）, Size, false",
        "Size (in meters), Size, ",
        "Tag[N].Key, Tag.N.Key, ",
        "Tag.{n}.Key, Tag.N.Key, ",
        "Tag.&lt;N&gt;.Key, Tag.N.Key, "
    })
    @DisplayName("A name may be marked as required, have a remark in brackets, and count in brackets")
    void namesMayBeMarked(String cell, String name, Boolean required) {
        Optional<ParameterFact> found = parameter("|Parameter|Type|\n|---|---|", "|" + cell + "|String|");
        assertThat(found.map(ParameterFact::name)).contains(name);
        assertThat(found.flatMap(ParameterFact::required)).isEqualTo(Optional.ofNullable(required));
    }
}
