package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No line of code is longer than a screen is wide, and none means anything else than it did. */
class LongLinesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b c ",
                "no_blank_at_all",
                "\\u001cab\\u001d",
                "\\\\\\\"\\\"\\n",
                "\\u4e2d\\u6587",
                "don't ",
                "\\\\u0041"
            })
    void aLongStringIsTheSameText(String part) throws Exception {
        String literal = '"' + part.repeat(1_500 / part.length()) + '"';
        String type = """
                package wrapped;

                public final class Text {
                    public static String of(%s) {
                        return Character.toString('"').concat("").concat(%s);
                    }
                }
                """;
        String plain = type.formatted("int a", literal);
        String wrapped = LongLines.wrap(type.formatted("long a", literal));

        assertThat(wrapped.lines()).allMatch(line -> line.length() <= 120).hasSizeGreaterThan(10);
        assertThat(text(wrapped, long.class, "wrapped")).isEqualTo(text(plain, int.class, "plain"));
    }

    private Object text(String source, Class<?> parameter, String name) throws Exception {
        Sandbox.Compiled compiled = new Sandbox(folder.resolve(name))
                .java("wrapped/Text.java", source)
                .compile(List.of());
        assertThat(compiled.messages()).isEmpty();
        return compiled.load()
                .loadClass("wrapped.Text")
                .getMethod("of", parameter)
                .invoke(null, parameter == long.class ? (Object) 1L : (Object) 1);
    }

    @Test
    @DisplayName("the declaration of a type breaks at a blank; comments and imports stay as they are")
    void breaksDeclarations() {
        String comment = " * " + "word ".repeat(40).strip();
        String declaration = "public final class " + "A".repeat(60) + " extends " + "B".repeat(60) + " implements C {";
        String source = "import " + "a.".repeat(80) + "B;\n" + comment + "\n" + declaration + "\n}";

        assertThat(LongLines.wrap(source)).isEqualTo(source.replace(" extends B", "\n        extends B"));
    }
}
