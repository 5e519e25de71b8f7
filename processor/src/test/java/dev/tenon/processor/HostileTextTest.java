package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.generate.Target;
import dev.tenon.processor.generate.client.ClientGenerators;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.ParameterType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Text of a description stays text: each attack is compiled, loaded and looked at. */
@Tag("long")
class HostileTextTest {
    @TempDir
    Path folder;

    static Stream<String> attacks() {
        return Stream.of(
                "*/ static { System.exit(1); } /*",
                "*/ int injected; /*",
                "\\u002a\\u002f int injected; \\u002f\\u002a",
                "\\uuuu002a/ int injected; /*",
                "*\\u002f int injected; /*",
                "\\\\u002a/ C:\\users \\user \\uZZZZ \\",
                "$ $T $L $$ $1N $> $< $W $Z $[ $]",
                "@param x y @deprecated {@code {@link Nowhere#none} {@inheritDoc <script>alert(1)</script> <b> & &lt; } {",
                "\"; int injected; //",
                "\\u0022; int injected; //",
                "first\nsecond\r\n\n * @throws x\n */ int injected;",
                "nul \0, bell \u0007, escape \u001b, delete \u007f, next line \u0085, bom \ufeff",
                "emoji \ud83d\ude00, lone \ud83d high, lone \ude00 low",
                "line \u2028 separator \u2029 paragraph",
                "中文。说明",
                "中文，".repeat(400),
                "right to left \u202e mark, zero \u200b width, wide \u3000 blank, private \ue000 use, é",
                "",
                "   ",
                "/",
                "*",
                "**/",
                "*//*",
                "* /",
                "@",
                "`",
                "```\n{@code",
                "'''\"\"\"");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    @DisplayName("G01 G02 G03 G04 G05 G06 text is inert in any place, adds no member, and comes back as it was")
    void proseIsInert(String attack) throws Exception {
        Sandbox.Compiled compiled = compile(api(attack));

        assertThat(compiled.messages()).isEmpty();
        ClassLoader loader = compiled.load();
        Class<?> request = loader.loadClass("hostile.AttackRequest");
        assertThat(names(request.getDeclaredFields())).containsExactlyInAnyOrder("text", "group");
        assertThat(names(loader.loadClass("hostile.AttackResponse").getDeclaredFields()))
                .containsExactlyInAnyOrder("field", "items");
        assertThat(names(loader.loadClass("hostile.ToyErrorCode").getFields()))
                .containsExactlyInAnyOrder("BAD", "UNRECOGNIZED");
        assertThat(request.isAnnotationPresent(Deprecated.class)).isFalse();
        assertThat(Arrays.stream(request.getDeclaredMethods()).map(Method::getName))
                .containsExactlyInAnyOrder("text", "group", "builder", "toBuilder", "toString", "hashCode", "equals");
        assertLiteralsRoundTrip(loader, attack);
    }

    @ParameterizedTest
    @CsvSource({"'中文，', 80", "'word ', 120"})
    @DisplayName("long prose is wrapped at blanks and, in Chinese, after punctuation marks")
    void wrapsLongProse(String word, int longest) {
        ApiCompiler compiler =
                new ApiCompiler(ClientGenerators.of(new Target("hostile", "en", true)), new Strictness(false, true));

        assertThat(compiler.generate(api(word.repeat(200))))
                .filteredOn(file -> file.qualifiedName().endsWith("Toy"))
                .singleElement()
                .satisfies(file -> assertThat(file.text().lines())
                        .filteredOn(line -> line.contains(word))
                        .hasSizeGreaterThan(8)
                        .allSatisfy(line -> assertThat(line).hasSizeLessThan(longest)));
    }

    private static void assertLiteralsRoundTrip(ClassLoader loader, String attack) throws Exception {
        Object code = loader.loadClass("hostile.ToyErrorCode").getField("BAD").get(null);
        Object text = code.getClass().getMethod("code").invoke(code);
        assertThat(text).isEqualTo("Bad." + attack);
        Object explanation = code.getClass().getMethod("explain", Locale.class).invoke(code, Locale.ENGLISH);
        assertThat(explanation).isEqualTo(attack);
    }

    private static List<String> names(Field[] fields) {
        return Arrays.stream(fields).map(Field::getName).toList();
    }

    private static ApiModel api(String attack) {
        ParameterType group = new ParameterType.OwnGroup("Group", List.of(Models.parameter("A", "a", attack)));
        FieldType items = new FieldType.ListOf(
                new FieldType.Struct("Item", List.of(Models.field("B" + attack, "b", attack))), Optional.of(attack));
        return Models.api(
                List.of(Models.error("Bad." + attack, "BAD", 400, attack, attack)),
                Models.operation(
                        "Attack",
                        attack,
                        List.of(
                                Models.parameter("Text" + attack, "text", attack),
                                Models.parameter("Group", "group", attack, group)),
                        List.of(
                                Models.field("Field" + attack, "field", attack),
                                Models.field("Items", "items", attack, items)),
                        List.of()));
    }

    private Sandbox.Compiled compile(ApiModel model) {
        ApiCompiler compiler =
                new ApiCompiler(ClientGenerators.of(new Target("hostile", "en", true)), new Strictness(false, true));
        return new Sandbox(folder).generated(compiler.generate(model)).compile(List.of(), "-Xdoclint:all/protected");
    }
}
