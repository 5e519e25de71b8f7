package dev.tenon.alibaba.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IniFileTest {
    private static Map<String, Map<String, String>> parse(String text) throws MalformedIniException {
        return IniFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("sections, values with and without blanks, comments, continued lines, repeated names")
    void readsSections() throws MalformedIniException {
        assertThat(parse("\ufeff# top\n[ default ]  ; comment\r\na = 1\nb=x=y#z ;c\n\tmore # kept\n\n;d = 1\nempty =\n"
                        + "[two]\na = 2\ra = 3\n[default]\nc = 4"))
                .isEqualTo(Map.of(
                        "default",
                        Map.of("a", "1", "b", "x=y#z\nmore # kept", "empty", "", "c", "4"),
                        "two",
                        Map.of("a", "3")));
        assertThat(parse("")).isEmpty();
        assertThat(parse("[a]\n\tignored? no: a name = value\n")).containsOnlyKeys("a");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "a = Canary,line 1: expected [section] or name = value",
        "[a]|Canary,line 2: expected [section] or name = value",
        "[a]||= Canary,line 3: expected [section] or name = value",
        "[Canary,line 1: the name of a section ends with ]"
    })
    @DisplayName("a line that is neither is told by its number and not quoted")
    void refusesOtherLines(String text, String problem) {
        assertThatThrownBy(() -> parse(text.replace('|', '\n')))
                .isInstanceOf(MalformedIniException.class)
                .hasMessage(problem);
    }
}
