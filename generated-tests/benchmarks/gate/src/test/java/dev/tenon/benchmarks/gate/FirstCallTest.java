package dev.tenon.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.benchmarks.run.ColdCall;
import dev.tenon.benchmarks.server.FakeServer;
import dev.tenon.benchmarks.tenon.TenonContestant;
import dev.tenon.benchmarks.work.Work;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a fresh JVM loads for one call over HTTP; loading is most of what a first call takes. */
final class FirstCallTest {
    private static final Pattern LOADED = Pattern.compile("\\[class,load\\] (\\S+) source:");
    private static final String OWN = "dev\\.tenon\\.(runtime|alibaba|ecs)\\..*";
    private static final String LIBRARIES = "(okhttp3|okio|kotlin|tools\\.jackson)\\..*";
    private static final String LAMBDA = ".*\\$\\$Lambda.*";

    @Test
    void loadsNoMoreThanTheCommittedClasses() throws Exception {
        List<String> loaded = loaded();
        Committed committed = new Committed();
        committed.holds("first-call.classes-of-tenon", count(loaded, OWN));
        committed.holds("first-call.classes-of-libraries", count(loaded, LIBRARIES));
        committed.holds("first-call.lambdas-of-tenon", count(loaded, OWN + LAMBDA));
        assertThat(loaded)
                .as("what a first call over HTTP does without: TLS, annotations, Kotlin's reflection, another timer")
                .contains("okhttp3.internal.connection.RealCall")
                .doesNotContain(
                        "sun.security.ssl.SSLContextImpl",
                        "retrofit2.Retrofit",
                        "kotlin.jvm.internal.Reflection",
                        "java.util.concurrent.ScheduledThreadPoolExecutor");
    }

    private static double count(List<String> loaded, String wanted) {
        return loaded.stream().filter(name -> name.matches(wanted)).count();
    }

    private static List<String> loaded() throws Exception {
        Work work = Work.ATTACH_2_JSON;
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdCall.class.getName(),
                        TenonContestant.class.getName(),
                        work.name(),
                        "http",
                        Integer.toString(FakeServer.listen(work)))
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(said).isZero();
        return LOADED.matcher(said)
                .results()
                .map((MatchResult line) -> line.group(1))
                .toList();
    }
}
