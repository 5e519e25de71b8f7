package dev.tenon.ecs.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.ecs.EcsErrorCode;
import dev.tenon.ecs.RunInstancesOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the generated enum says of each code. */
class ErrorExplanationsTest {
    /** Codes that are explained in words of this project; a greater number is better. */
    private static final int EXPLAINED = 1468;

    private static final String DOCUMENTED_ONLY = "message only";

    @Test
    void eachCodeIsExplainedInBothLanguagesOrByItsMessage() {
        List<EcsErrorCode> explained = Arrays.stream(EcsErrorCode.values())
                .filter(code -> code != EcsErrorCode.UNRECOGNIZED)
                .filter(code -> !explain(code, Locale.US).contains(DOCUMENTED_ONLY))
                .toList();

        assertThat(explained)
                .hasSizeGreaterThanOrEqualTo(EXPLAINED)
                .allSatisfy(code ->
                        assertThat(explain(code, Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}.*。"));
        assertThat(EcsErrorCode.INVALID_INSTANCE_ID_NOT_FOUND).isIn(explained);
        assertThat(EcsErrorCode.UNRECOGNIZED.explain(Locale.US)).isNull();
    }

    private static String explain(EcsErrorCode code, Locale locale) {
        String text = code.explain(locale);
        assertThat(text).as(code.code()).isNotBlank();
        return Objects.requireNonNull(text);
    }

    @Test
    void anOperationListsItsErrors() {
        assertThat(RunInstancesOperation.INSTANCE.errors())
                .hasSizeGreaterThan(200)
                .allSatisfy(code -> assertThat(code.operations()).contains("RunInstances"));
    }
}
