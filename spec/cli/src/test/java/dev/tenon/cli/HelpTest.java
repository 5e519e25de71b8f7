package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testkit.EmbeddedEndpoint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of help of each verb, and that its example works. */
final class HelpTest {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final String COVERAGE = """
            [{"service":"S 1","operation":"A","documented":["x","y"],"met":["x"],"handled":[]}]
            """;

    @TempDir
    private Path folder = Path.of("");

    static Stream<String> verbs() {
        return Tenon.commandLine(Map.of()).getSubcommands().keySet().stream().filter(verb -> !verb.equals("help"));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    @DisplayName("each verb has a page of help with an example")
    void eachVerbHasAPageOfHelp(String verb) {
        Run run = Run.of(verb, "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Usage: tenon " + verb).contains("\nExample:\n  ");
        assertThat(Run.of(verb, "--no-such-option").exit()).isEqualTo(2);
    }

    /** The words of the example of a verb, the verb first. */
    private static List<String> example(String verb) {
        String help = Run.of(verb, "--help").out();
        String line = help.substring(help.indexOf("\nExample:\n") + "\nExample:\n".length())
                .replaceAll("\\s*\n\\s*", " ")
                .strip();
        List<String> words = WORD.matcher(line).results().map(HelpTest::plain).toList();
        assertThat(words).startsWith("tenon", verb);
        return words.subList(1, words.size());
    }

    private static String plain(MatchResult word) {
        return word.group(1) == null ? word.group(2) : word.group(1);
    }

    /** Runs the example of a verb with files of the test in place of its own. */
    private Run runs(String verb, Map<String, Path> files, String... more) {
        List<String> words = new ArrayList<>(example(verb));
        files.forEach((name, file) -> {
            assertThat(words).contains(name);
            words.replaceAll(word -> word.equals(name) ? file.toString() : word);
        });
        words.addAll(List.of(more));
        return Run.of(words.toArray(new String[0]));
    }

    @Test
    void checkRuns() throws IOException {
        assertThat(runs("check", Map.of("api", Descriptions.write(folder))).exit())
                .isZero();
    }

    @Test
    void diffRuns() throws IOException {
        Path old = Descriptions.write(folder.resolve("old")).resolve("service.yaml");
        Path present = Descriptions.write(folder.resolve("new")).resolve("service.yaml");

        assertThat(runs("diff", Map.of("old/service.yaml", old, "new/service.yaml", present))
                        .exit())
                .isZero();
    }

    @Test
    void policyRuns() {
        assertThat(runs("policy", Map.of()).exit()).isZero();
    }

    @Test
    void callRuns() {
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(Descriptions.ecs("AttachKeyPair"))
                .unsigned()
                .start()) {
            Run run = runs("call", Map.of(), "--endpoint", endpoint.url(), "--anonymous");

            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("\"Results\": [");
        }
    }

    @Test
    void importRuns() throws IOException {
        Path page = Files.writeString(folder.resolve("AttachKeyPair.md"), """
                # AttachKeyPair

                ## Request parameters

                |Parameter|Type|Required|Example|Description|
                |---|---|---|---|---|
                |Action|String|Yes|AttachKeyPair|The operation.|
                |KeyPairName|String|Yes|deploy|The name.|
                """);
        Path output = folder.resolve("api");

        Run run = runs("import", Map.of("pages/AttachKeyPair.md", page, "api", output));
        assertThat(run.exit()).isZero();
        assertThat(output.resolve("operations").resolve("AttachKeyPair.yaml"))
                .content()
                .contains("KeyPairName");
    }

    @Test
    void coverageRuns() throws IOException {
        Path one = Files.writeString(folder.resolve("one.json"), COVERAGE);

        Run run = runs("coverage", Map.of("one.json", one, "two.json", one));
        assertThat(run.out()).startsWith("Documented errors: 50 % met");
        assertThat(Run.of("coverage", folder.resolve("none.json").toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void completionRuns() {
        List<String> words = example("completion");

        assertThat(words).isEqualTo(List.of("completion"));
        assertThat(Run.of("completion").out()).startsWith("#!/usr/bin/env bash").contains("policy");
    }

    @Test
    @DisplayName("serve runs until it is stopped, and knows descriptions by their names")
    void serveRuns() throws Exception {
        assertThat(served("serve", "8080", "/?Action=DescribeRegions&Version=2014-05-26"))
                .contains("cn-hangzhou");
    }

    @Test
    @DisplayName("explore runs until it is stopped, behind the address that it prints")
    void exploreRuns() throws Exception {
        assertThat(served("explore", "8081", "api/search?words=attachkeypair&most=1"))
                .contains("AttachKeyPair");
    }

    /** What the example of a verb replies at a free port, until it is stopped. */
    private static String served(String verb, String port, String address) throws Exception {
        List<String> words = new ArrayList<>(example(verb));
        words.set(words.indexOf(port), "0");
        CompletableFuture<String> listening = new CompletableFuture<>();
        StringWriter out = new StringWriter() {
            @Override
            public void flush() {
                String text = toString();
                int url = text.indexOf("http://");
                if (url >= 0) {
                    listening.complete(text.substring(url).strip());
                }
            }
        };
        Thread serving = new Thread(() ->
                Tenon.commandLine(Map.of()).setOut(new PrintWriter(out, true)).execute(words.toArray(new String[0])));
        serving.start();
        try {
            URI url = URI.create(listening.get(60, TimeUnit.SECONDS) + address);
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } finally {
            serving.interrupt();
            serving.join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "explore"})
    @DisplayName("a busy port is one line and an exit code")
    void aBusyPortIsOneLine(String verb) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of(verb, "--spec", "ecs", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.err()).endsWith("; choose another port with --port\n");
        }
    }

    @Test
    @DisplayName("a port that none can be is told")
    void aPortThatNoneCanBeIsTold() {
        Run run = Run.of("explore", "--spec", "sts", "--port", "70000");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("a port is a number from 0 to 65535");
    }

    @Test
    @DisplayName("a verb that is not there is answered with the nearest one")
    void anUnknownVerbIsAnswered() {
        Run run = Run.of("polic");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean: ").contains("policy");
        assertThat(Run.of().err()).startsWith("Name a verb.");
    }

    @Test
    @DisplayName("the help of the command lists each verb and exit code")
    void theHelpListsVerbsAndExitCodes() {
        assertThat(Run.of("--help").out()).contains("Verbs:", "\n  check ", "Exit codes of all verbs:", "\n  3 ");
    }
}
