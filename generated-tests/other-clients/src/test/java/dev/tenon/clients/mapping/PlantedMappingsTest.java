package dev.tenon.clients.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.clients.mapping.Rollout.Plant;
import dev.tenon.ecs.EcsClient;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Each mistake that is planted in the application fails exactly the test that is about it. */
@Tag("long")
class PlantedMappingsTest {
    static class SwallowedCode extends ErrorMappingTest {
        @Override
        Rollout application(EcsClient ecs) {
            return new Rollout(ecs, Plant.SWALLOWED_CODE);
        }
    }

    static class PartialFailureTakenForSuccess extends ErrorMappingTest {
        @Override
        Rollout application(EcsClient ecs) {
            return new Rollout(ecs, Plant.PARTIAL_FAILURE_TAKEN_FOR_SUCCESS);
        }
    }

    static class ThrottledCallNotRepeated extends ErrorMappingTest {
        @Override
        Rollout application(EcsClient ecs) {
            return new Rollout(ecs, Plant.THROTTLED_CALL_NOT_REPEATED);
        }
    }

    static class PurchaseRepeated extends ErrorMappingTest {
        @Override
        Rollout application(EcsClient ecs) {
            return new Rollout(ecs, Plant.PURCHASE_REPEATED);
        }
    }

    static Stream<Arguments> aMistakeIsCaughtByTheTestThatIsAboutIt() {
        return Stream.of(
                Arguments.of(SwallowedCode.class, "noErrorIsSwallowed"),
                Arguments.of(PartialFailureTakenForSuccess.class, "aPartialFailureIsNoSuccess"),
                Arguments.of(ThrottledCallNotRepeated.class, "aThrottledCallIsRepeated"),
                Arguments.of(PurchaseRepeated.class, "aPurchaseIsNotRepeated"));
    }

    // Most of the time each of them waits for a service that stalls.
    @ParameterizedTest
    @MethodSource
    @Execution(ExecutionMode.CONCURRENT)
    void aMistakeIsCaughtByTheTestThatIsAboutIt(Class<?> planted, String caughtBy) {
        Set<String> failed = EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(planted))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> method(event.getTestDescriptor().getUniqueId().toString()))
                .collect(Collectors.toSet());

        assertThat(failed).containsExactly(caughtBy);
    }

    private static String method(String id) {
        Matcher method = Pattern.compile("test-template:(\\w+)").matcher(id);
        assertThat(method.find()).isTrue();
        return method.group(1);
    }
}
