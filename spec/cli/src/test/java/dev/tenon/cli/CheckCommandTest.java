package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path written(String from, String to) throws IOException {
        return Descriptions.write(folder, Descriptions.SERVICE, Descriptions.BUY.replace(from, to));
    }

    @Test
    @DisplayName("of a sound description it tells what is described, where people read it, and has no objection")
    void aSoundDescriptionIsToldInALine() throws IOException {
        String sound = Descriptions.write(folder).toString();
        Run run = Run.of("check", sound);

        assertThat(run.out() + run.err())
                .isEqualTo(sound + ": no mistake in Shop 2020-01-01, 2 operations, 9 parameters, 2 error codes\n");
        assertThat(run.exit()).isZero();
        assertThat(Run.of("check", "--format=github", sound).out()).isEmpty();
        assertThat(Run.of("check", "--json", sound).out()).isEqualTo("[]\n");
    }

    @Test
    @DisplayName("a mistake is told with file, line, column and identifier, as editors read it")
    void aMistakeIsToldWithItsPlace() throws IOException {
        String file = written("type: integer, min", "typ: integer, min") + "/operations/Buy.yaml";

        Run run = Run.of("check", folder.resolve("service.yaml").toString());
        assertThat(run.exit()).isOne();
        assertThat(run.out().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(file + ":5:12: error: ")
                        .contains("did you mean 'type'?")
                        .endsWith(" [SPEC-020]"));
    }

    @Test
    @DisplayName("the same for GitHub, and for scripts")
    void theSameForGitHubAndScripts() throws IOException {
        String file = written("type: integer, min", "typ: integer, min") + "/operations/Buy.yaml";

        assertThat(Run.of("check", "--format=github", folder.toString()).out())
                .contains("::error file=" + file + ",line=5,col=12,title=SPEC-020::");
        assertThat(Run.of("check", "--json", folder.toString()).out())
                .startsWith("[\n  {\n    \"file\": \"" + file + "\",\n    \"line\": 5,\n")
                .contains("    \"column\": 12,\n    \"severity\": \"error\",\n    \"id\": \"SPEC-020\",\n");
    }

    @Test
    @DisplayName("a warning is an objection only when warnings are asked to be")
    void aWarningIsAnObjectionWhenAskedToBe() throws IOException {
        Files.writeString(Descriptions.write(folder).resolve("operations").resolve("Extra.yaml"), "operation: Extra\n");

        Run run = Run.of("check", folder.toString());
        assertThat(run.out()).contains("Extra.yaml:1:1: warning: ").contains("[SPEC-062]");
        assertThat(run.exit()).isZero();
        assertThat(Run.of("check", "--strict", folder.toString()).exit()).isOne();
    }

    @Test
    @DisplayName("a name of nothing is refused with what there is")
    void aNameOfNothingIsRefused() {
        Run run = Run.of("check", folder.resolve("nothing").toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("no file, and no folder with service.yaml")
                .contains("ecs, sts");
    }
}
