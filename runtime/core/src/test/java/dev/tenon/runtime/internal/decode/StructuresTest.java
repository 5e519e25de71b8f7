package dev.tenon.runtime.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.Structure;
import dev.tenon.runtime.generated.StructureReader;
import dev.tenon.support.Allocated;
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
    private static final Structure PART = rows(
            Field.string("Id").always(), Field.string("Colour").alias("Color").alias("Hue"));
    private static final Structure ROOT = rows(
            Field.string("Name").always(),
            Field.structure("Part", PART),
            Field.list("Parts", Field.structure("Part", PART)).always(),
            Field.string("Kind").alias("Type").always());

    /** Reads a response into lists of the values of its fields. */
    private static @Nullable Object read(String response, Structure root) {
        Cursor cursor = open(response);
        Object read = cursor.read("Root", root);
        cursor.finish();
        return read;
    }

    private static Cursor open(String response) {
        byte[] bytes = response.getBytes(StandardCharsets.UTF_8);
        return Responses.open(bytes, bytes.length, null);
    }

    /** A structure whose record is the list of its values. */
    private static Structure rows(Field... fields) {
        return Structure.of((number, in) -> row(fields.length, in), 0, fields);
    }

    private static List<@Nullable Object> row(int width, StructureReader in) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int field = 0; field < width; field++) {
            row.add(in.next());
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
        assertThat(refused).hasMessageContaining("a field that is always sent is missing");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"Boxes":{"Odd":[{"Id":"i","Parts":{"Id":"a"}}]}}                     | [[[i, [[a, null]]]]]
            {"Boxes":{"Odd":[{"Id":"i","Parts":{"Part":[{"Id":"a"}]}}]}}          | [[[i, [[a, null]]]]]
            {"Boxes":{"Odd":[{"Id":"i","Parts":{}},{"Id":"j","Parts":[{"Id":"b"}]}]}} | [[[i, []], [j, [[b, null]]]]]
            {"Boxes":[{"Other":{"Id":"x"},"Id":"i","Parts":{"Id":"a","Hue":"h"}}]} | [[[i, [[a, h]]]]]
            """)
    @DisplayName("D10 what was looked at to tell the form of a list is read again with the lists in it")
    void listsInWhatWasLookedAtKeepTheirForms(String response, String expected) {
        Structure box = rows(Field.string("Id"), Field.list("Parts", Field.structure("Part", PART)));
        Structure root = rows(Field.list("Boxes", Field.structure("Box", box)));
        assertThat(read(response, root)).hasToString(expected);
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
        Structure wide = rows(strings(count));
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
        Structure structure = rows(strings(70));
        String json = json(0, 70);
        String xml = json.replaceAll("\"(F\\d+)\":\"(\\d+)\",?", "<$1>$2</$1>").replaceAll("[{}]", "");
        String expected = IntStream.range(0, 70).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        String plain = expected;
        for (int level = 1; level <= depth; level++) {
            Structure inner = structure;
            structure = rows(Stream.concat(Stream.of(Field.structure("In", inner)), Stream.of(strings(70)))
                    .toArray(Field[]::new));
            json = "{\"F0\":\"0\",\"In\":" + json + "," + json(1, 70).substring(1);
            xml = "<F0>0</F0><In>" + xml + "</In>"
                    + json(1, 70)
                            .replaceAll("\"(F\\d+)\":\"(\\d+)\",?", "<$1>$2</$1>")
                            .replaceAll("[{}]", "");
            expected = "[" + expected + ", " + plain.substring(1);
        }
        Structure root = structure;
        assertThat(open(json).read("Root", root)).hasToString(expected);
        assertThat(open("<Root>" + xml + "</Root>").read("Root", root)).hasToString(expected);
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
                rows(Field.string("A")),
                rows(Field.string("A"), Field.string("RequestId").alias("requestId")))) {
            Cursor cursor = open(response);
            assertThat(cursor.requestId()).isNull();
            cursor.read("Root", root);
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
    @DisplayName("D20 D38 a response that documents nothing, or its request id alone, is read unless its root holds"
            + " something else")
    void littleDocumentedIsReadUnlessForeign(String response, String expected) {
        boolean hasId = response.contains("RequestId");
        for (Structure little : List.of(rows(), rows(Field.string("RequestId")))) {
            DecodeException refused = catchThrowableOfType(
                    DecodeException.class, () -> open(response).read("Root", little));
            if (expected.equals("read") && (hasId || little.size() == 0)) {
                assertThat(refused).isNull();
            } else {
                assertThat(refused.kind()).isEqualTo(DecodeException.Kind.UNEXPECTED_CONTENT);
            }
        }
    }

    @Test
    void aNameStandsOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows(Field.string("A"), Field.string("B").alias("A")))
                .withMessage("two fields are named A");
    }

    @Test
    void theFieldsAreItsOwn() {
        Field[] fields = {Field.string("A")};
        Structure structure = rows(fields);
        fields[0] = Field.integer("A");
        assertThat(read("{\"A\":\"a\"}", structure)).hasToString("[a]");
    }

    @ParameterizedTest(name = "{0} fields")
    @ValueSource(ints = {0, 1, 64, 65, 128, 129})
    @DisplayName(
            "D13 what notes the fields that were met takes a bit for each, and nothing for a response that documents none")
    void notesOfFieldsAreSmall(int width) {
        Structure structure = rows(strings(width));
        String response = json(0, width).replaceFirst("}", ",\"Other\":2}").replace("{,", "{");

        assertThat((List<?>) read(response, structure)).hasSize(width).doesNotContainNull();
        assertThat(Allocated.bytes(() -> read(response, structure))).isLessThan(1 << 20);
    }
}
