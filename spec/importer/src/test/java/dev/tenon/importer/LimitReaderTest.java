package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.facts.ParameterDetails;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.prose.LimitReader;
import dev.tenon.importer.prose.Limits;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitReaderTest {
    private static Limits read(String name, String type, String example, String prose) {
        return LimitReader.read(
                new ParameterFact(1, name, type, Optional.empty(), example, prose, ParameterDetails.NONE), type);
    }

    @ParameterizedTest
    @DisplayName("Limits in prose are taken where they are certain")
    @CsvSource(
            delimiter = '|',
            value = {
                "Size|integer|单位：GiB。取值范围：20~500。|{min=20, max=500}",
                "Size|integer|Valid values: 20 to 500. Default value: 40.|{min=20, max=500, default=40}",
                "Size|integer|Valid values: 1 to 65,535.|{min=1, max=65535}",
                "PageSize|integer|最大值：100 默认值：10|{max=100, default=10}",
                "PageNumber|integer|Pages start from page 1. Default value: 1|{min=1, default=1}",
                "Name|string|长度为2~128个英文或中文字符。|{minLength=2, maxLength=128}",
                "Name|string|The name must be 2 to 128 characters in length.|{minLength=2, maxLength=128}",
                "Token|string|The token cannot exceed 64 ASCII characters in length.|{maxLength=64}",
                "Token|string|不超过64个ASCII字符。|{maxLength=64}",
                "Tag.N.Key|string|N的取值范围：1~20。最多支持64个字符。|{maxItems=20, maxLength=64}",
                "Tag.N.Key|string|Valid values of N: 1 to 20.|{maxItems=20}",
                "Flag|boolean|默认值：false|{default=false}",
                "Kind|string|默认值：空|{}",
                "Kind|string|Default value: null|{}",
                "Host|string|Windows: 2 to 15 characters. Linux: 2 to 64 characters.|{}",
                "Size|integer|If Kind is big, default value: 7|{}"
            })
    void certainLimitsAreTaken(String name, String type, String prose, String expected) {
        assertThat(read(name, type, "", prose).certain().toString()).isEqualTo(expected);
    }

    @Test
    @DisplayName("A JSON array in a string is known by its words, and how many items it may hold")
    void aJsonArrayInAStringIsKnownByItsWords() {
        Limits english = read("Ids", "string", "[\"a\", \"b\"]", "A JSON array that consists of up to 50 IDs.");
        Limits chinese = read("Ids", "string", "[\"a\", \"b\"]", "由多台实例ID组成一个JSON数组，最多支持50个ID。");
        assertThat(english.jsonArray()).isTrue();
        assertThat(chinese.jsonArray()).isTrue();
        assertThat(english.certain()).containsEntry("maxItems", "50");
        assertThat(chinese.certain()).containsEntry("maxItems", "50");
    }

    @Test
    @DisplayName("Bullets below “valid values” are a closed list, and one of them may be the default")
    void bulletsBelowValidValuesAreAClosedList() {
        Limits limits = read("Kind", "string", "PL1", "等级。取值范围：\n\n -   PL0\n-   PL1（默认）\n-   PL2：快\n\n说明");
        assertThat(limits.allowed()).containsExactly("PL0", "PL1", "PL2");
        assertThat(limits.certain()).containsEntry("default", "PL1");
    }

    @Test
    @DisplayName("A list that lacks the page's own example, or holds conditions, is a doubt")
    void aListThatLacksTheExampleIsADoubt() {
        Limits example = read("Kind", "string", "Disk", "Valid values:\n\n-   disk\n-   image\n");
        assertThat(example.allowed()).isEmpty();
        assertThat(example.doubts()).containsExactly("values: the example Disk is not among disk, image");
        Limits conditions = read("Size", "integer", "5", "取值范围：\n\n-   cloud：5~2000\n-   ssd：20~32768\n");
        assertThat(conditions.allowed()).isEmpty();
        assertThat(conditions.certain()).isEmpty();
        assertThat(conditions.doubts()).isNotEmpty();
    }

    @Test
    @DisplayName("A time format is taken where the example follows it")
    void aTimeFormatIsTakenWhereTheExampleFollowsIt() {
        String prose = "In UTC, in the yyyy-MM-ddTHH:mm:ssZ format.";
        assertThat(read("At", "string", "2018-01-01T12:05:00Z", prose).certain())
                .containsEntry("format", "yyyy-MM-dd'T'HH:mm:ss'Z'");
        assertThat(read("At", "string", "2018-01-01T12:05Z", prose).certain()).isEmpty();
    }
}
