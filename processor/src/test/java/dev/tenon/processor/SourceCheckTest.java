package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.TypeSpec;
import java.util.List;
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

    private static String difference(String source) {
        return SourceCheck.difference(List.of(new GeneratedFile("p", PLAN, source)))
                .orElse("");
    }
}
