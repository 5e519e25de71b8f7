package dev.tenon.testkit.internal.junit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JUnitVersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"5.10.0", "1.10.0", "5.10.5", "5.14.4", "6.0.1", "10.1", "unknown", ""})
    void newEnoughOrUnknownVersionsPass(String version) {
        assertThatCode(() -> JUnitVersion.check(Optional.of(version))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.9.3", "1.9.3", "5.0.0", "4.13.2"})
    void tooOldVersionsAreToldWhatIsNeeded(String version) {
        assertThatThrownBy(() -> JUnitVersion.check(Optional.of(version)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("tenon-testkit needs JUnit 5.10 or newer; this class path has " + version);
    }

    @Test
    void theVersionOfTheseTestsPasses() {
        assertThatCode(JUnitVersion::check).doesNotThrowAnyException();
    }
}
