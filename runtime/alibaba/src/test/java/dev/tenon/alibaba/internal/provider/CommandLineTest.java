package dev.tenon.alibaba.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class CommandLineTest {
    private static List<String> split(String command) {
        return CommandLine.split(command);
    }

    @Test
    @DisplayName("words are split at blanks, quotes keep them together, backslashes take the next character as it is")
    void splitsAsAShellDoes() {
        assertThat(split("  tool\t-a  b ")).containsExactly("tool", "-a", "b");
        assertThat(split("'/my tools/tool' \"two words\" th'ree'\" \"x"))
                .containsExactly("/my tools/tool", "two words", "three x");
        assertThat(split("a\\ b \\\"c\\' \\\\")).containsExactly("a b", "\"c'", "\\");
        assertThat(split("\"a\\\"b\\\\ \\$ \\x\" 'a\\'")).containsExactly("a\"b\\ $ \\x", "a\\");
        assertThat(split("tool '' \"\"")).containsExactly("tool", "", "");
    }

    @Test
    @DisplayName("nothing is replaced: no variable, no pattern, no command")
    void replacesNothing() {
        assertThat(split("$HOME *.txt `id` $(id) ~ ; | &"))
                .containsExactly("$HOME", "*.txt", "`id`", "$(id)", "~", ";", "|", "&");
    }

    @Test
    @DisplayName("what is left open is no command")
    void refusesWhatIsLeftOpen() {
        for (String open : List.of("a 'b", "a \"b", "a \"b\\\"", "a \\", "'a\\''b' '")) {
            assertThat(split(open)).as(open).isEmpty();
        }
    }
}
