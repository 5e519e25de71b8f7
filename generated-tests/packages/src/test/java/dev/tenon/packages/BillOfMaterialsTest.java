package dev.tenon.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code tenon-bom}, which a consumer imports to name a version once. */
class BillOfMaterialsTest {
    private static final String POM =
            Published.text(Published.ROOT.resolve("runtime").resolve("bom").resolve("pom.xml"));

    @Test
    @DisplayName("the bill of materials names each published jar once, in its own version")
    void eachPublishedJarIsNamedOnceInItsOwnVersion() {
        String managed = POM.substring(POM.indexOf("<dependencyManagement>"), POM.indexOf("</dependencyManagement>"));

        assertThat(values(managed, "artifactId"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Published.values()).map(Published::artifactId).toList());
        assertThat(values(managed, "groupId")).containsOnly("dev.tenon");
        assertThat(values(managed, "version"))
                .hasSize(Published.values().length)
                .containsOnly("${project.version}");
    }

    @Test
    @DisplayName("the bill of materials has no parent, and the version of the modules")
    void itHasNoParentAndTheVersionOfTheModules() {
        String root = Published.text(Published.ROOT.resolve("pom.xml"));

        assertThat(POM).doesNotContain("<parent>");
        assertThat(values(POM, "version").get(0))
                .isEqualTo(values(root, "version").get(0));
    }

    @Test
    @DisplayName("B10 the bill of materials has what a public repository asks for")
    void itHasWhatAPublicRepositoryAsksFor() {
        assertThat(POM).contains("<name>", "<description>", "<licenses>", "<developers>", "<name>Apache-2.0</name>");
    }

    private static List<String> values(String text, String element) {
        return Pattern.compile("<" + element + ">([^<]+)</" + element + ">")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
