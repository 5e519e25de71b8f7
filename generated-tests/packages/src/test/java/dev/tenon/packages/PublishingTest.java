package dev.tenon.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The profile that publishes; a whole build under it is looked into by the builds of the profile {@code bundle}. */
class PublishingTest {
    private static final String PLUGIN = "<artifactId>central-publishing-maven-plugin</artifactId>";
    private static final Pattern PROFILE = Pattern.compile("(?s)<id>publish</id>.*?</profile>");
    private static final Pattern VERSION = Pattern.compile("<version>([\\d.]+)</version>");

    private static String pom(String path) {
        return Published.text(Published.ROOT.resolve(path));
    }

    private static String profile(String path) {
        return PROFILE.matcher(pom(path))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
    }

    private static List<String> versions(String path) {
        return VERSION.matcher(profile(path))
                .results()
                .map(version -> version.group(1))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "runtime/bom/pom.xml"})
    @DisplayName("B10 nothing is sent unless it is asked for, and no ordinary build loads what sends")
    void nothingIsSentUnasked(String path) {
        assertThat(profile(path)).contains(PLUGIN, "<skipUpload>true</skipUpload>", "<autoPublish>false</autoPublish>");
        assertThat(pom(path).replace(profile(path), "")).doesNotContain(PLUGIN);
        assertThat(Stream.of(Published.values()).map(Published::pom)).noneMatch(pom -> pom.contains(PLUGIN));
    }

    @Test
    @DisplayName("B10 the bill of materials, which has no parent, is published by the same plugins")
    void theBillOfMaterialsIsPublishedBySamePlugins() {
        // The parent of the other modules manages the version of the enforcer for itself.
        assertThat(versions("runtime/bom/pom.xml"))
                .containsAll(versions("pom.xml"))
                .hasSize(3);
    }
}
