package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Generator;
import dev.tenon.spec.model.ApiModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison of generated source with its plan. */
class SourceCheckTest {
    private static final TypeSpec PLAN = TypeSpec.classBuilder("Planned")
            .addField(String.class, "text")
            .addType(TypeSpec.enumBuilder("Color").addEnumConstant("RED").build())
            .build();

    private static final TypeSpec RECORD = TypeSpec.recordBuilder("Pair")
            .recordConstructor(MethodSpec.constructorBuilder()
                    .addParameter(String.class, "left")
                    .addParameter(int.class, "right")
                    .build())
            .addField(FieldSpec.builder(int.class, "COUNT", Modifier.STATIC).build())
            .addType(TypeSpec.recordBuilder("Empty").build())
            .build();

    @Test
    @DisplayName("G12 source that has the planned members passes")
    void acceptsWhatWasPlanned() {
        assertThat(difference("class Planned { java.lang.String text; enum Color { RED } }"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class Planned { String text; int more; enum Color { RED } }|field Planned.more",
                "class Planned { String text; enum Color { RED, BLUE } }|field Planned.Color.BLUE",
                "class Planned { String text; static { } enum Color { RED } }|block Planned",
                "class Planned { String text; void run() { } enum Color { RED } }|method Planned.run/0",
                "class Planned { String text; class More { } enum Color { RED } }|type Planned.More",
                "class Planned { String text; }|planned with field Planned.Color.RED",
                "class Planned { String text; enum Color { RED } } class More { }|2 types",
                "class Planned { String text; enum Color { RED }|reached end of file",
            })
    @DisplayName("G12 source with another member, or without one, is refused before it is written")
    void refusesWhatWasNotPlanned(String source, String found) {
        assertThat(difference(source)).containsPattern("\\Q" + found + "\\E");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "String left, int right||",
                "String left||has record Pair(left)",
                "int right, String left||has record Pair(right, left)",
                "String left, int right, int more||has record Pair(left, right, more)",
                "String left, int wrong||has record Pair(left, wrong)",
                "String left, int right|int more|has record Pair.Empty(more)",
            })
    @DisplayName("G12 a record with other components than planned is refused")
    void refusesOtherComponents(String components, @Nullable String nested, @Nullable String found) {
        String source = "record Pair(" + components + ") { static int COUNT; record Empty("
                + (nested == null ? "" : nested) + ") { } }";
        String difference = difference(RECORD, source);
        if (found == null) {
            assertThat(difference).isEmpty();
        } else {
            assertThat(difference).contains(found);
        }
    }

    @Test
    @DisplayName("G12 text that became code is found where the description is not trusted, and only there")
    void looksWhereTheDescriptionIsNotTrusted() {
        TypeSpec careless = TypeSpec.classBuilder("Careless")
                .addMethod(MethodSpec.methodBuilder("run")
                        .addCode("} void more() {")
                        .build())
                .build();
        Generator generator = model -> Stream.of(JavaFile.builder("p", careless).build());
        ApiModel model = Models.api();

        assertThatThrownBy(() -> new ApiCompiler(List.of(generator), new Strictness(false, true)).generate(model))
                .hasRootCauseMessage(
                        "p.Careless was planned with method Careless.run/0, but has method Careless.more/0");
        assertThat(new ApiCompiler(List.of(generator), new Strictness(false, false)).generate(model))
                .hasSize(1);
    }

    private static String difference(String source) {
        return difference(PLAN, source);
    }

    private static String difference(TypeSpec plan, String source) {
        Map<String, List<String>> components = Map.of("Pair", List.of("left", "right"), "Pair.Empty", List.of());
        SourceCheck check = new SourceCheck(components);
        check.add(new GeneratedFile("p." + plan.name(), source), plan);
        try {
            check.finish();
            return "";
        } catch (IllegalStateException different) {
            return String.valueOf(different.getMessage());
        }
    }
}
