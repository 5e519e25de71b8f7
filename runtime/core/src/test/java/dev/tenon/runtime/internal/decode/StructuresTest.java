package dev.tenon.runtime.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.RecordFactory;
import dev.tenon.runtime.generated.Structure;
import dev.tenon.runtime.generated.StructureReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Structures as generated code describes them: wide, deep, with fields that always come and fields of several names. */
final class StructuresTest {
    private static final Structure PART = Structure.of(
            1,
            Field.string("Id").always(),
            Field.string("Colour").alias("Color").alias("Hue"));
    private static final Structure ROOT = Structure.of(
            0,
            Field.string("Name").always(),
            Field.structure("Part", PART),
            Field.list("Parts", Field.structure("Part", PART)).always(),
            Field.string("Kind").alias("Type").always());

    /** Reads a response into lists of the values of its fields. */
    private static Object read(String response, Structure root) {
        Cursor cursor = open(response);
        Object read = cursor.read("Root", root, (record, values) -> row(record == 1 ? PART : root, values));
        cursor.finish();
        return read;
    }

    private static Cursor open(String response) {
        byte[] bytes = response.getBytes(StandardCharsets.UTF_8);
        return Responses.open(bytes, bytes.length, null);
    }

    private static List<@Nullable Object> row(Structure structure, StructureReader values) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int field = 0; field < structure.size(); field++) {
            Object value = values.next();
            row.add(value);
        }
        return row;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"Name":"n","Parts":[],"Kind":"k"}                             | [n, null, [], k]
            {"Kind":"k","Parts":[],"Name":"n"}                             | [n, null, [], k]
            {"Name":"n","Parts":[],"Type":"k"}                             | [n, null, [], k]
            {"Name":"n","Part":{"Id":"i","Hue":"h"},"Parts":[],"Kind":"k"} | [n, [i, h], [], k]
            {"Name":"n","Part":{"Color":"c","Id":"i"},"Parts":[],"Kind":"k"} | [n, [i, c], [], k]
            {"Name":"n","Parts":[{"Id":"a","Colour":"x"},{"Id":"b"}],"Kind":"k"} | [n, null, [[a, x], [b, null]], k]
            <Root><Name>n</Name><Parts><Part><Id>a</Id><Hue>h</Hue></Part><Part><Id>b</Id></Part></Parts><Type>k</Type></Root> | [n, null, [[a, h], [b, null]], k]
            <Root><Parts/><Name>n</Name><Part><Color>c</Color><Id>i</Id></Part><Kind>k</Kind></Root> | [n, [i, c], [], k]
            """)
    @DisplayName("D02 D19 fields are read by any of their names, in any order")
    void fieldsAreReadByName(String response, String expected) {
        assertThat(read(response, ROOT)).hasToString(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"Parts":[],"Kind":"k"}                                | Name
            {"Name":null,"Parts":[],"Kind":"k"}                    | Name
            {"Name":"n","Kind":"k"}                                | Parts
            {"Name":"n","Parts":[]}                                | Kind
            {"Name":"n","Part":{"Hue":"h"},"Parts":[],"Kind":"k"}  | Part.Id
            {"Name":"n","Parts":{"Part":[{"Id":"i"},{"Hue":"h"}]},"Kind":"k"} | Parts.Part[1].Id
            <Root><Parts/><Kind>k</Kind></Root>                    | Name
            <Root><Name>n</Name><Parts><Part><Id>i</Id></Part><Part><Hue>h</Hue></Part></Parts><Kind>k</Kind></Root> | Parts.Part[1].Id
            <Root><Name>n</Name><Parts><Part/></Parts><Kind>k</Kind></Root> | Parts.Part[0].Id
            """)
    @DisplayName("D02 a field that always comes and is absent is told with its place")
    void missingFieldsAreNamed(String response, String path) {
        DecodeException refused = catchThrowableOfType(DecodeException.class, () -> read(response, ROOT));
        assertThat(refused).isNotNull();
        assertThat(refused.kind()).isEqualTo(DecodeException.Kind.MISSING);
        assertThat(refused.path()).isEqualTo(path);
        assertThat(refused).hasMessageContaining("a field that always comes is absent");
    }

    private static Field[] strings(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> Field.string("F" + index))
                .toArray(Field[]::new);
    }

    private static String json(int first, int count) {
        return IntStream.range(first, count)
                .mapToObj(index -> "\"F" + index + "\":\"" + index + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 63, 64, 65, 128, 129, 1000, 3000})
    @DisplayName("G06 structures of any width are read, and no field of them comes twice")
    void wideStructuresAreRead(int count) {
        Structure wide = Structure.of(0, strings(count));
        String values = IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        assertThat(read(json(0, count), wide)).hasToString(values);
        String last = "\"F" + (count - 1) + "\"";
        String twice = json(0, count).replace("}", "," + last + ":\"x\"}");
        DecodeException refused = catchThrowableOfType(DecodeException.class, () -> read(twice, wide));
        assertThat(refused.kind()).isEqualTo(DecodeException.Kind.DUPLICATE);
        assertThat(refused.path()).isEqualTo("F" + (count - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 16, 17, 60})
    @DisplayName("D29 structures in structures, each of many fields, keep their fields apart")
    void deepStructuresAreRead(int depth) {
        Structure structure = Structure.of(0, strings(70));
        String json = json(0, 70);
        String xml = json.replaceAll("\"(F\\d+)\":\"(\\d+)\",?", "<$1>$2</$1>").replaceAll("[{}]", "");
        String expected = IntStream.range(0, 70).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        String plain = expected;
        for (int level = 1; level <= depth; level++) {
            Structure inner = structure;
            structure = Structure.of(
                    level,
                    Stream.concat(Stream.of(Field.structure("In", inner)), Stream.of(strings(70)))
                            .toArray(Field[]::new));
            json = "{\"F0\":\"0\",\"In\":" + json + "," + json(1, 70).substring(1);
            xml = "<F0>0</F0><In>" + xml + "</In>"
                    + json(1, 70)
                            .replaceAll("\"(F\\d+)\":\"(\\d+)\",?", "<$1>$2</$1>")
                            .replaceAll("[{}]", "");
            expected = "[" + expected + ", " + plain.substring(1);
        }
        Structure root = structure;
        RecordFactory records = (record, values) -> IntStream.range(0, record == 0 ? 70 : 71)
                .mapToObj(field -> String.valueOf(values.<Object>next()))
                .toList();
        assertThat(open(json).<Object>read("Root", root, records)).hasToString(expected);
        assertThat(open("<Root>" + xml + "</Root>").<Object>read("Root", root, records))
                .hasToString(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", textBlock = """
            {"RequestId":"r","A":"a"}                    | r
            {"requestId":"r","A":"a"}                    | r
            {"A":"a"}                                    | -
            {"A":"a","B":{"RequestId":"r"}}              | -
            {"RequestId":5,"A":"a"}                      | 5
            {"A":"a","Other":"o"}                        | -
            <Root><RequestId>r</RequestId><A>a</A></Root> | r
            <Root><A>a</A><RequestId>r</RequestId></Root> | r
            <Root><A>a</A><B><RequestId>r</RequestId></B></Root> | -
            """)
    @DisplayName("D20 the identifier of the request is noted whether it is documented or not")
    void requestIdsAreNoted(String response, @Nullable String expected) {
        for (Structure root : List.of(
                Structure.of(0, Field.string("A")),
                Structure.of(0, Field.string("A"), Field.string("RequestId").alias("requestId")))) {
            Cursor cursor = open(response);
            assertThat(cursor.requestId()).isNull();
            cursor.<@Nullable Object>read("Root", root, (record, values) -> null);
            assertThat(cursor.requestId()).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"Code":"c"}                                   | read
            {"Code":"","RequestId":"r"}                    | read
            {"code":"c","RequestId":"r"}                   | read
            {"Code":{"x":1},"RequestId":"r"}               | read
            {}                                             | read
            <Root><Code>c</Code></Root>                    | read
            <Root><code>c</code><RequestId>r</RequestId></Root> | read
            <Root><Code/><RequestId>r</RequestId></Root>   | read
            <Other><RequestId>r</RequestId></Other>        | read
            <Other><RequestId>r</RequestId><Code>c</Code></Other> | refused
            <Error><Code>c</Code></Error>                  | refused
            """)
    @DisplayName(
            "D20 D38 a response that documents nothing, or its request id alone, is read unless its root holds something else")
    void littleDocumentedIsReadUnlessForeign(String response, String expected) {
        boolean hasId = response.contains("RequestId");
        for (Structure little : List.of(Structure.of(0), Structure.of(0, Field.string("RequestId")))) {
            DecodeException refused = catchThrowableOfType(
                    DecodeException.class,
                    () -> open(response).<@Nullable Object>read("Root", little, (record, values) -> null));
            if (expected.equals("read") && (hasId || little.size() == 0)) {
                assertThat(refused).isNull();
            } else {
                assertThat(refused.kind()).isEqualTo(DecodeException.Kind.UNEXPECTED_CONTENT);
            }
        }
    }

    @Test
    @DisplayName("a structure may be another one and more")
    void structuresMayExtendOthers() {
        Structure more = PART.with(2, Field.string("Size"));
        List<String> read = open("{\"Size\":\"s\",\"Hue\":\"h\",\"Id\":\"i\"}")
                .read(
                        "Root",
                        more,
                        (record, values) -> List.of("" + record, values.next(), values.next(), values.next()));
        assertThat(read).containsExactly("2", "i", "h", "s");
    }

    @Test
    void aNameStandsOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Structure.of(0, Field.string("A"), Field.string("B").alias("A")))
                .withMessage("two fields are named A");
    }

    @Test
    void theFieldsAreItsOwn() {
        Field[] fields = {Field.string("A")};
        Structure structure = Structure.of(0, fields);
        fields[0] = Field.integer("A");
        List<String> read =
                open("{\"A\":\"a\"}").read("Root", structure, (record, values) -> List.of(values.<String>next()));
        assertThat(read).containsExactly("a");
    }
}
