package dev.tenon.ecs.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.ecs.EcsErrorCode;
import dev.tenon.ecs.RunInstancesOperation;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the generated enum says of each code. */
class ErrorExplanationsTest {
    @Test
    void eachCodeIsExplainedInBothLanguages() {
        assertThat(EnumSet.complementOf(EnumSet.of(EcsErrorCode.UNRECOGNIZED))).allSatisfy(code -> {
            assertThat(code.explain(Locale.US)).isNotBlank().doesNotContain("message only");
            assertThat(code.explain(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}.*。");
        });
        assertThat(EcsErrorCode.UNRECOGNIZED.explain(Locale.US)).isNull();
    }

    @Test
    void anOperationListsItsErrors() {
        assertThat(RunInstancesOperation.INSTANCE.errors())
                .hasSizeGreaterThan(200)
                .allSatisfy(code -> assertThat(code.operations()).contains("RunInstances"));
    }
}
