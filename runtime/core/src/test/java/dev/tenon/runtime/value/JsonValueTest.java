package dev.tenon.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.value.JsonValue.JsonNull;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON of any shape: what is written is what was read. */
final class JsonValueTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "\"a\\\"b\\\\c\\u0009\u4e2d\"",
                "-1.50",
                "[]",
                "{}",
                "[1,[2,{\"a\":null}],\"\"]",
                "{\"b\":1,\"a\":{\"\":[false]}}"
            })
    void writesWhatItRead(String text) {
        assertThat(JsonValue.parse(text)).hasToString(text).isEqualTo(JsonValue.parse(" " + text + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{\"a\":secret}", "[1,]", "{} {}", "{\"secret\":1,\"secret\":2}", "\"secret"})
    @DisplayName("what is no JSON is refused, and not quoted")
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> JsonValue.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThat(JsonValue.parse("[".repeat(200) + "]".repeat(200)).elements())
                .hasSize(1);
        String deeper = "[".repeat(201) + "]".repeat(201);
        assertThatThrownBy(() -> JsonValue.parse(deeper)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isMadeAndTakenApart() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("list", JsonValue.array(JsonValue.of(1), JsonValue.of(new BigDecimal("1.0")), JsonValue.of(true)));
        members.put("none", new JsonNull());
        JsonValue object = JsonValue.object(members);
        members.clear();

        assertThat(object).hasToString("{\"list\":[1,1.0,true],\"none\":null}");
        assertThat(object.get("list").orElseThrow().elements()).hasSize(3);
        assertThat(object.get("other")).isEmpty();
        assertThat(object.elements()).isEmpty();
        assertThat(JsonValue.of("a").members()).isEmpty();
        assertThat(JsonValue.of("a").text()).isEqualTo("a");
        assertThat(object.get("list").orElseThrow().text()).isEqualTo("[1,1.0,true]");
    }

    @Test
    void aBlobDoesNotChange() {
        byte[] bytes = {1, 2};
        Blob blob = Blob.of(bytes);
        bytes[0] = 9;
        blob.bytes()[1] = 9;

        assertThat(blob).isEqualTo(Blob.of(new byte[] {1, 2})).hasSameHashCodeAs(Blob.of(new byte[] {1, 2}));
        assertThat(blob).isNotEqualTo(Blob.utf8("a")).hasToString("Blob[2 bytes]");
        assertThat(Blob.utf8("中").utf8()).isEqualTo("中");
        assertThat(Blob.utf8("中").size()).isEqualTo(3);
    }
}
