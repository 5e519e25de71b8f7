package dev.tenon.alibaba.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonObjectTest {
    private static JsonObject parse(String text) throws MalformedJsonException {
        return JsonObject.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("texts, numbers and flags in their own spelling; lists of objects; the last of two of one name")
    void readsMembers() throws MalformedJsonException {
        JsonObject read = parse("\ufeff{\"text\":\"a\\n\",\"number\":1.10,\"flag\":true,\"none\":null,\"empty\":\"\","
                + "\"twice\":1,\"twice\":\"2\",\"gone\":1,\"gone\":null,\"object\":{\"a\":\"b\"},"
                + "\"list\":[{\"n\":\"1\"},null,2,[3],{\"n\":\"2\"}]}");
        assertThat(read.text("text")).isEqualTo("a\n");
        assertThat(read.text("number")).isEqualTo("1.10");
        assertThat(read.text("flag")).isEqualTo("true");
        assertThat(read.text("none")).isNull();
        assertThat(read.text("empty")).isNull();
        assertThat(read.text("twice")).isEqualTo("2");
        assertThat(read.text("gone")).isNull();
        assertThat(read.text("object")).isNull();
        assertThat(read.objects("list")).extracting(one -> one.text("n")).containsExactly("1", "2");
        assertThat(read.objects("text")).isEmpty();
        assertThat(read.toString()).contains("text", "list").doesNotContain("1.10");
    }

    @ParameterizedTest(name = "{1} [{index}]")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                  | is not a JSON object
                    []                  | is not a JSON object
                    "Canary"            | is not a JSON object
                    null                | is not a JSON object
                    {                   | is not valid JSON, line 1
                    {"a":"Canary        | is not valid JSON, line 1
                    {"a":Canary}        | is not valid JSON, line 1
                    {} {}               | continues after the JSON object
                    {} Canary           | is not valid JSON, line 1
                    {"a":NaN}           | is not valid JSON, line 1
                    {'a':1}             | is not valid JSON, line 1
                    """)
    @DisplayName("anything but one object is refused, and nothing of it quoted")
    void refusesOtherDocuments(String text, String problem) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage(problem);
    }

    @Test
    @DisplayName("D29 deep nesting is refused")
    void boundsNesting() {
        assertThatThrownBy(() -> parse("{\"a\":" + "[".repeat(100_000))).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    @DisplayName("the line of a mistake is told")
    void tellsTheLine() {
        assertThatThrownBy(() -> parse("{\n\"a\": 1,\n Canary }")).hasMessage("is not valid JSON, line 3");
    }
}
