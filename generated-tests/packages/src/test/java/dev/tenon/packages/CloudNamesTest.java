package dev.tenon.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runtime serves any cloud, so it names none. */
class CloudNamesTest {
    private static final Exceptions KNOWN = Exceptions.of("cloud-names.txt");

    /** In texts and in names of classes, where a capital begins a word. */
    private static final Pattern CLOUD =
            Pattern.compile("(?i:aliyun|alibaba|x-acs|acs3)|(?<![A-Za-z])aws(?![A-Za-z])|Aws(?![a-z])|AWS");

    @Test
    @DisplayName("B07 no class name and no text of tenon-runtime names a cloud, but for those listed")
    void theRuntimeNamesNoCloud() {
        Set<String> found = new TreeSet<>();
        for (Published.Entry entry : Published.entries(Published.RUNTIME.jar())) {
            if (!entry.toString().endsWith(".class")) {
                continue;
            }
            String type = entry.toString().replaceAll("[$.].*", "").replace('/', '.');
            if (CLOUD.matcher(type).find()) {
                found.add(type);
            }
            ConstantPool.of(entry.bytes()).strings().stream()
                    .filter(text -> CLOUD.matcher(text).find())
                    .forEach(text -> found.add(type + " " + text.strip()));
        }
        KNOWN.areExactly(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-acs-action",
                "ecs.aliyuncs.com",
                "ALIBABA_CLOUD_PROFILE",
                "ACS3-HMAC-SHA256",
                "aws:SourceIp",
                "dev.tenon.runtime.AwsSigner"
            })
    void theSearchFindsClouds(String text) {
        assertThat(text).containsPattern(CLOUD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"throws", "draws", "x-request-id", "Laws of Form"})
    void theSearchFindsNothingInOtherWords(String text) {
        assertThat(text).doesNotContainPattern(CLOUD);
    }
}
