package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tenon.alibaba.credentials.TestPlace.Unusable;
import dev.tenon.alibaba.credentials.TestPlace.Usable;
import dev.tenon.alibaba.fixture.AnyClient;
import dev.tenon.alibaba.fixture.Canaries;
import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.alibaba.fixture.TestMachine;
import dev.tenon.alibaba.internal.chain.DefaultChain;
import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.error.CredentialsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** C01 every pair of places, one that is set up and cannot be used, and one that works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NeverSomebodyElseTest {
    private static final List<String> NAMES = List.of(
            "system properties",
            "environment variables",
            "OIDC",
            "profile of the command-line tool",
            "credentials file",
            "role of the instance",
            "credentials URI");

    /** How every text ends: with what to do. */
    private static final Pattern REMEDY = Pattern.compile(".*("
            + "; set both or none|; correct the (name|path) or unset the variable"
            + "|; set ALIBABA_CLOUD_OIDC_PROVIDER_ARN, .* or none of the OIDC variables"
            + "|\\. Correct that, or (remove|set|unset) [a-zA-Z_, .=]+ to skip this place)");

    private FakeCloud cloud = fake();

    @TempDir
    private Path home = Path.of("");

    private static FakeCloud fake() {
        try {
            return new FakeCloud();
        } catch (IOException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @BeforeEach
    void reset() {
        cloud.reset();
    }

    @AfterAll
    void close() {
        cloud.close();
    }

    static Stream<Arguments> pairs() {
        return UnusablePlaces.all().stream()
                .flatMap(broken -> UsablePlaces.all().stream()
                        .filter(working -> working.number() != broken.number() && working.number() != broken.first())
                        .map(working -> arguments(
                                named(broken.number() + " " + broken.what(), broken),
                                named(working.number() + " " + working.signer(), working))));
    }

    private AnyClient client(TestMachine machine) {
        return AnyClient.builder()
                .endpoint(cloud.url())
                .allowInsecureHttp(true)
                .retries(RetryOptions.NONE)
                .credentials(DefaultChain.of(machine.surroundings()))
                .build();
    }

    @ParameterizedTest(name = "C01 {0}, and {1} that works")
    @MethodSource("pairs")
    @DisplayName("C01 a place that is set up and cannot be used ends the search: what comes after it never signs")
    void unusableNeverYieldsToUsable(Unusable broken, Usable working) {
        TestMachine machine = new TestMachine(home);
        working.arrangement().on(machine, cloud);
        broken.arrangement().on(machine, cloud);
        try (AnyClient client = client(machine)) {
            if (working.number() < broken.first()) {
                assertThat(client.call("Do", Map.of())).isEqualTo("done");
                assertThat(cloud.signers()).containsExactly(working.signer());
                return;
            }
            String text = broken.text().replace("'HOME", "'" + home).replace(" HOME", " '" + home);
            assertThatThrownBy(() -> client.call("Do", Map.of()))
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageStartingWith("Do: no credentials: the default chain stopped at the "
                            + NAMES.get(broken.number() - 1) + ": ")
                    .hasMessageContaining(text)
                    .satisfies(failure -> assertThat(failure.getMessage()).matches(REMEDY))
                    .satisfies(Canaries::assertNone);
        }
        assertThat(cloud.signers()).isEmpty();
    }

    @Test
    @DisplayName("C01 every place has a way to be unusable, and a way to work")
    void everyPlaceIsAmongThePairs() {
        assertThat(UsablePlaces.all()).extracting(Usable::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(UnusablePlaces.all()).extracting(Unusable::number).contains(1, 2, 3, 4, 5, 6, 7);
    }
}
