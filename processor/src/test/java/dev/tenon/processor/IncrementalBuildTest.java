package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What build tools are told of the processor. */
class IncrementalBuildTest {
    @Test
    @DisplayName("Gradle is told that the processor is aggregating, since it reads files that no annotation shows")
    void eachProcessorThatIsRegisteredIsAggregating() {
        String registered = Resources.text("/META-INF/services/javax.annotation.processing.Processor");
        String incremental = Resources.text("/META-INF/gradle/incremental.annotation.processors");

        assertThat(incremental.lines())
                .containsExactlyElementsOf(
                        registered.lines().map(name -> name + ",aggregating").toList());
    }
}
