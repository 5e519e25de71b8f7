package dev.tenon.consumer.hostile;

import dev.tenon.runtime.call.Format;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request with everything, what of it must arrive, and a response with everything; values as hostile as the names. */
@SuppressWarnings("deprecation") // the description deprecates much of itself
final class HostileSamples {
    static final String HOSTILE = "a\"b\\c */ \u2028 é中\uD83D\uDE00 <&> %41+~ $T {@x} \t'";
    static final Instant MOMENT = Instant.parse("2019-04-05T06:07:00Z");
    private static final String LONG = "Long".repeat(75);

    private HostileSamples() {}

    static ClassRequest.Builder required() {
        return ClassRequest.builder().classValue("*/").getClassValue(HOSTILE, "b");
    }

    static ClassRequest full() {
        return required()
                .thisValue(HOSTILE)
                .superValue(true)
                .value1abc(2)
                .aB(Long.MIN_VALUE)
                .u4e2du6587(1.5f)
                .u5f(1e300)
                .recordValue(new BigDecimal("0.0001"))
                .hashCodeValue(MOMENT)
                .toStringValue(1L, Long.MAX_VALUE)
                .waitValue(Instant.parse("2019-01-01T00:00:00Z"), Instant.parse("2020-01-01T00:00:00Z"))
                .builderValue(Map.of(HOSTILE, HOSTILE))
                .buildValue("$T")
                .cursor("c")
                .sink("s")
                .field("f")
                .value("")
                .equalsValue(HOSTILE)
                .object(new ClassRequest.ObjectValue(HOSTILE))
                .labels(new ClassRequest.Label(
                        "k",
                        "old",
                        List.of(
                                new ClassRequest.MapValue("m", List.of(7, 8)),
                                new ClassRequest.MapValue(HOSTILE, List.of()))))
                .filter1(new ClassRequest.Filter1("one"))
                .filter2(new ClassRequest.Filter2("two"))
                .ip(HOSTILE, "ip")
                .flag(true, false)
                .classRequest(new ClassRequest.ClassRequest2(new ClassRequest.BuilderValue("deep")))
                .longLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLon_addddfdc(
                        "l")
                .request(HOSTILE)
                .common(new ClassRequest.Common("shared"))
                .build();
    }

    static Map<String, String> wire() {
        Map<String, String> wire = new TreeMap<>();
        wire.put("this", HOSTILE);
        wire.put("super", "true");
        wire.put("class", "*/");
        wire.put("1abc", "2");
        wire.put("a-b", "-9223372036854775808");
        wire.put("中文", "1.5");
        wire.put("_", "1" + "0".repeat(300)); // digits, never an exponent
        wire.put("record", "0.0001");
        wire.put("hashCode", "2019-04-05T06:07Z");
        wire.put("getClass", "[" + json(HOSTILE) + ",\"b\"]");
        wire.put("toString", "1,9223372036854775807");
        wire.put("wait", "[\"2019\",\"2020\"]");
        wire.put("builder", "{" + json(HOSTILE) + ":" + json(HOSTILE) + "}");
        wire.put("build", "$T");
        wire.put("cursor", "c");
        wire.put("sink", "s");
        wire.put("field", "f");
        wire.put("value", "");
        wire.put("equals", HOSTILE);
        wire.put("Object.String", HOSTILE);
        wire.put("List.1.Key", "k");
        wire.put("List.1.key", "old");
        wire.put("List.1.Map.1.Set", "m");
        wire.put("List.1.Map.1.List.1", "7");
        wire.put("List.1.Map.1.List.2", "8");
        wire.put("List.1.Map.2.Set", HOSTILE);
        wire.put("Filter.1.Key", "one");
        wire.put("Filter.2.Key", "two");
        wire.put("Ip.1", HOSTILE);
        wire.put("Ip.2", "ip");
        wire.put("Flag.1", "true");
        wire.put("Flag.2", "false");
        wire.put("ClassRequest.Builder.ClassRequest", "deep");
        wire.put(LONG, "l");
        wire.put("request", HOSTILE);
        wire.put("Common.1.class", "shared");
        return wire;
    }

    private static String json(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\u0009") + "\"";
    }

    /** What XML cannot name is set for JSON only. */
    static ClassResponse response(Format format) {
        boolean json = format == Format.JSON;
        return new ClassResponse(
                HOSTILE.replace("\uD83D\uDE00", ""),
                Integer.MIN_VALUE,
                true,
                Long.MAX_VALUE,
                1.5f,
                1e-300,
                new BigDecimal("1.10"),
                MOMENT,
                json ? List.of(List.of(BigDecimal.ONE, BigDecimal.TEN), List.of(BigDecimal.ZERO)) : List.of(),
                json ? 1 : null,
                json ? 2L : null,
                json ? new BigDecimal("3.0") : null,
                json ? Instant.parse("2019-03-31T15:00:00Z") : null,
                "hidden",
                List.of("a", HOSTILE),
                List.of(Instant.parse("2019-04-04T15:00:00Z")),
                List.of(List.of(List.of(BigDecimal.ONE), List.of(BigDecimal.TEN)), List.of()),
                new ClassResponse.StringValue(
                        new ClassResponse.ListValue(new ClassResponse.MapValue(new ClassResponse.ObjectValue(
                                new ClassResponse.OverrideValue(new ClassResponse.IntegerValue(HOSTILE)))))),
                List.of(item("s-1", true, "200"), item("s-2", false, "A.B"), item(null, null, null)),
                new ClassResponse.RESULT2(5),
                new ClassResponse.ClassResponse2(new ClassResponse.BuilderValue("x"), null),
                "t",
                3,
                true);
    }

    private static ClassResponse.Result item(
            @Nullable String subject, @Nullable Boolean success, @Nullable String code) {
        List<ClassResponse.ResultResult> inner =
                subject == null ? List.of() : List.of(new ClassResponse.ResultResult("r", true));
        return new ClassResponse.Result(inner, success, code, "m", subject);
    }

    static Map<String, ?> page(String token, String subject) {
        Map<String, Object> page = new TreeMap<>(Map.of(
                "class",
                "c",
                "int",
                1,
                "a.b",
                true,
                "long",
                1,
                "_",
                1,
                "中文",
                1,
                "void",
                1,
                "finally",
                "2019-04-05 06:07"));
        page.put("token", token);
        page.put("more", !token.isEmpty());
        page.put(
                "Result",
                List.of(Map.of("subject", subject, "success", true, "Result", List.of(Map.of("class", true)))));
        return page;
    }
}
