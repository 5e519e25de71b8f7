package dev.tenon.alibaba.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.alibaba.fixture.TestRequest;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.support.Forms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SigningTest {
    static Stream<String> awkwardValues() {
        return Stream.of(
                "* ~ + space ' ( ) ! / = & % | : @",
                "%20%2A",
                "a=b&c=d",
                "中文，标点。",
                "😀👩‍👩‍👧",
                "e\u0301 vs é",
                "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u202e\u05e2\u05d1",
                "line\nbreak\ttab\u0000nul\u007f",
                "");
    }

    @ParameterizedTest(name = "S02 S03 S06 value [{index}]")
    @MethodSource("awkwardValues")
    @DisplayName("S02 S03 S06 awkward characters in values and names arrive and are signed as they are")
    void awkward(String text) {
        Map<String, String> parameters = Map.of("Value", text, "Key" + text, "x");
        String form = SignedForms.form(parameters);
        assertThat(Forms.parse(form)).containsAllEntriesOf(parameters);
        SignedForms.assertSignedRight(form, "testsecret");
    }

    @ParameterizedTest(name = "S04 case {index}")
    @ValueSource(strings = {"a\ud83d", "\ude00b", "\ude00\ud83d"})
    @DisplayName("S04 half of a character is refused, naming the parameter")
    void loneSurrogate(String text) {
        assertThatThrownBy(() -> SignedForms.form(Map.of("Name", text)))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.parameter()).isEqualTo("Name"));
    }

    @Test
    @DisplayName("S05 the empty text is sent and signed, null is not sent")
    void emptyAndNull() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("Empty", "");
        parameters.put("Null", null);
        String form = SignedForms.form(parameters);
        assertThat(form).contains("Empty=&").doesNotContain("Null").doesNotContain("null");
        SignedForms.assertSignedRight(form, "testsecret");
    }

    @Test
    @DisplayName("S06 a value of 1 MB and 10,000 parameters")
    void large() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("Large", "x*中".repeat(200_000));
        for (int index = 1; index <= 10_000; index++) {
            parameters.put("InstanceId." + index, "i-" + index);
        }
        String form = SignedForms.form(parameters);
        assertThat(Forms.parse(form)).containsAllEntriesOf(parameters);
        SignedForms.assertSignedRight(form, "testsecret");
    }

    @Test
    @DisplayName("S07 the order is by code units of the names, upper case first, digits one by one")
    void order() {
        List<String> names =
                List.of("InstanceId.10", "InstanceId.2", "Zone", "a", "InstanceId", "中", "\ud83d\ude00", "\uff21");
        Map<String, String> parameters = new HashMap<>();
        names.forEach(name -> parameters.put(name, "x"));
        List<String> sent =
                new ArrayList<>(Forms.parse(SignedForms.form(parameters)).keySet());
        sent.remove("Signature");
        assertThat(sent).isSorted();
        SignedForms.assertSignedRight(SignedForms.form(parameters), "testsecret");
    }

    @Test
    @DisplayName("S08 lists as JSON, with commas and numbered; empty ones are left out")
    void lists() {
        ParameterSink sink = new ParameterSink();
        sink.putJsonArray("Json", List.of("a\"b", "c\\", "\n", 1, true));
        sink.putJsonArray("None", List.of());
        sink.putSeparated("Comma", List.of("a", 2), ",");
        sink.putSeparated("NoComma", null, ",");
        sink.putRepeated("Id", List.of("x", "y"));
        sink.putRepeated("NoId", List.of());
        sink.putJsonObject("Map", Map.of("k", "v\""));
        sink.putJsonObject("NoMap", Map.of());
        sink.begin("Tag", 1);
        sink.put("Key", "k");
        sink.putRepeated("Value", List.of(1.5));
        sink.end();
        sink.begin("Disk");
        sink.put("Size", 20);
        sink.end();
        assertThat(Forms.parse(sink.finish().form().text()))
                .containsOnly(
                        Map.entry("Json", "[\"a\\\"b\",\"c\\\\\",\"\\u000a\",1,true]"),
                        Map.entry("Comma", "a,2"),
                        Map.entry("Id.1", "x"),
                        Map.entry("Id.2", "y"),
                        Map.entry("Map", "{\"k\":\"v\\\"\"}"),
                        Map.entry("Tag.1.Key", "k"),
                        Map.entry("Tag.1.Value.1", "1.5"),
                        Map.entry("Disk.Size", "20"));
        assertThatThrownBy(() -> new ParameterSink().putSeparated("Comma", List.of("a,b"), ","))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Comma");
    }

    @ParameterizedTest(name = "S12 {0}")
    @ValueSource(strings = {"ar-EG", "fa-IR", "th-TH-u-ca-buddhist", "hi-IN-u-nu-deva", "ja-JP-u-ca-japanese", "tr-TR"})
    @DisplayName("S12 no locale and no time zone changes a byte")
    void locales(String tag) {
        Locale before = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Map<String, String> parameters = Map.of("InstanceIds", "iI\u0130", "Size", "20", "When", "x");
        String expected = SignedForms.form(parameters);
        try {
            for (String id : List.of("Asia/Shanghai", "Pacific/Kiritimati", "America/St_Johns")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone(id));
                assertThat(SignedForms.form(parameters)).isEqualTo(expected);
                TestRequest later = TestRequest.post(parameters).at("2016-02-23T12:46:24.9Z", "nonce");
                assertThat(new HmacSha1Signer().sign(later.input()).form().text())
                        .isEqualTo(expected);
                assertThat(new Acs3HmacSha256Signer().sign(later.input()).headers())
                        .containsEntry("x-acs-date", "2016-02-23T12:46:24Z");
            }
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    @DisplayName("S14 the days from 1970 to 9999 are signed with the JDK's own timestamp")
    void timestamps() {
        DateTimeFormatter jdk = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);
        long last = LocalDate.of(9999, 12, 31).toEpochDay();
        // Steps that share no factor with weeks, months or leap years meet all of them.
        for (long day = 0; day <= last; day += day < 50_000 ? 11 : 401) {
            Instant time = Instant.ofEpochSecond(day * 86_400 + (day * 7_919) % 86_400);
            if (!timestamp(time).equals(jdk.format(time))) {
                throw new AssertionError("wrong text of " + time);
            }
        }
        for (String time : List.of(
                "2016-12-31T23:59:59Z", "2017-01-01T00:00:00Z", "2000-02-29T00:00:00Z", "9999-12-31T23:59:59Z")) {
            assertThat(timestamp(Instant.parse(time))).isEqualTo(time);
        }
    }

    private static String timestamp(Instant time) {
        TestRequest request = TestRequest.post(Map.of()).at(time.toString(), "nonce");
        String form = new HmacSha1Signer().sign(request.input()).form().text();
        return String.valueOf(Forms.parse(form).get("Timestamp"));
    }

    @Test
    @DisplayName("S17 the token of temporary credentials is sent and signed")
    void tokens() {
        String form = SignedForms.form(
                new HmacSha1Signer(), Credentials.of("testid", "testsecret", "tok/en+="), Map.of(), "n");
        assertThat(Forms.parse(form)).containsEntry("SecurityToken", "tok/en+=");
        SignedForms.assertSignedRight(form, "testsecret");
        assertThat(SignedForms.form(Map.of())).doesNotContain("SecurityToken");
    }
}
