package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.explorer.Explorer;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line that a page of the explorer writes is one that the command takes. */
final class ExploredLineTest {
    /** A word of a shell, quoted or not. */
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"operation": "AttachKeyPair", "values":
                  {"RegionId": "cn-hangzhou", "KeyPairName": "a key", "InstanceIds": ["i-1", "i-2"]}}""", """
                {"operation": "RunInstances", "values":
                  {"RegionId": "cn-hangzhou", "Amount": "2", "SystemDisk": {"Size": "40"}, "Tag": [{"Key": "team", "Value": "a b"}],
                   "SecurityGroupIds": ["sg-1"]}}"""})
    @DisplayName("the line of a page runs as it stands")
    void theLineOfAPageRuns(String form) throws Exception {
        try (Explorer explorer = Explorer.of(EmbeddedEndpoint.description("tenon/ecs/v2014_05_26/service.yaml"))
                .spec("ecs")
                .start()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(explorer.url() + "api/snippets"))
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            String lines = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            String line = JsonValue.parse(lines).get("tenon").orElseThrow().text();
            List<String> words = WORD.matcher(line)
                    .results()
                    .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                    .toList();

            assertThat(words).startsWith("tenon", "call");
            Run run = Run.of(words.subList(1, words.size()).toArray(new String[0]));
            assertThat(run.err()).isEmpty();
            assertThat(run.exit()).isZero();
        }
    }
}
