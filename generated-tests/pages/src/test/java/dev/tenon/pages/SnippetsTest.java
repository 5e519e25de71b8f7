package dev.tenon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.ecs.EcsClient;
import dev.tenon.ecs.simulation.EcsSimulation;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The Java of README and guide compiles without a warning; statements run against a simulated account, tests pass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnippetsTest {
    private static final String TEST_FILE = ".*Test\\.java";
    private static final ApiModel ECS = EmbeddedEndpoint.description("tenon/ecs/v2014_05_26/service.yaml");

    private List<Snippet> snippets = List.of();
    private Compilation compiled;

    @BeforeAll
    void compile(@TempDir Path classes) throws IOException {
        snippets = Block.all().stream()
                .filter(block -> block.isJava() && block.noted("from").isEmpty())
                .map(Snippet::of)
                .toList();
        compiled = Compilation.of(snippets, classes);
    }

    @AfterAll
    void close() throws IOException {
        compiled.close();
    }

    @TestFactory
    @DisplayName("every block of Java compiles without a warning")
    Stream<DynamicTest> everyBlockCompiles() {
        assertThat(snippets).isNotEmpty();
        return snippets.stream()
                .map(snippet -> DynamicTest.dynamicTest(
                        snippet.block().toString(),
                        () -> assertThat(compiled.problems(snippet)).isEmpty()));
    }

    @TestFactory
    @DisplayName("every block of statements runs against a simulated account")
    Stream<DynamicTest> everyBlockRuns() {
        return snippets.stream()
                .filter(Snippet::isRun)
                .map(snippet -> DynamicTest.dynamicTest(snippet.block().toString(), () -> run(snippet)));
    }

    private void run(Snippet snippet) throws Exception {
        Method method =
                compiled.load(snippet).getDeclaredMethod(Snippet.METHOD, EcsClient.class, EmbeddedEndpoint.class);
        method.setAccessible(true);
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(ECS)
                        .simulation(EcsSimulation.withSampleData())
                        .start();
                EcsClient ecs = EcsClient.builder()
                        .region(EcsSimulation.REGION)
                        .endpoint(endpoint.url())
                        .allowInsecureHttp(true)
                        .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))
                        .build()) {
            method.invoke(null, ecs, endpoint);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(snippet.block() + " fails", thrown.getCause());
        }
    }

    @Test
    @DisplayName("the tests of the README pass")
    void theTestsOfTheReadmePass() throws Exception {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (Snippet snippet : snippets) {
            if (snippet.block().noted("file").matches(TEST_FILE)) {
                request.selectors(DiscoverySelectors.selectClass(compiled.load(snippet)));
            }
        }
        SummaryGeneratingListener listener = new SummaryGeneratingListener();

        LauncherFactory.create().execute(request.build(), listener);

        assertThat(listener.getSummary().getFailures())
                .map(TestExecutionSummary.Failure::getException)
                .isEmpty();
        assertThat(listener.getSummary().getTestsSucceededCount()).isPositive();
    }
}
