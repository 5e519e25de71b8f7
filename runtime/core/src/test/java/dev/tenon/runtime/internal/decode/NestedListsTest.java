package dev.tenon.runtime.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.Structure;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists in lists, deeper than any description has them. */
final class NestedListsTest {
    private static Field list(int depth) {
        Field element = Field.string("E1");
        for (int level = 2; level <= depth; level++) {
            element = Field.list("E" + level, element);
        }
        return Field.list("List", element);
    }

    private static String root(String response, int depth) {
        byte[] bytes = response.getBytes(StandardCharsets.UTF_8);
        Cursor cursor = Responses.open(bytes, bytes.length, null);
        Object read = cursor.read("Root", Structure.of((number, in) -> in.next(), 0, list(depth)));
        cursor.finish();
        return String.valueOf(read);
    }

    private static String bare(int depth) {
        return depth == 0 ? "\"x\"" : "[" + bare(depth - 1) + (depth < 4 ? "," + bare(depth - 1) : "") + "]";
    }

    private static String wrapped(int depth) {
        return depth == 0
                ? "\"x\""
                : "{\"E" + depth + "\":[" + wrapped(depth - 1) + (depth < 4 ? "," + wrapped(depth - 1) : "") + "]}";
    }

    private static String xml(int depth) {
        if (depth == 0) {
            return "x";
        }
        String element = "<E" + depth + ">" + xml(depth - 1) + "</E" + depth + ">";
        return depth < 4 ? element + element : element;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9, 16, 17, 40})
    @DisplayName("D10 lists in lists are read at any depth, in every form")
    void nestedListsAreReadInEveryForm(int depth) {
        String expected = bare(depth).replace("\"", "").replace(",", ", ");
        assertThat(root("{\"List\":" + bare(depth) + "}", depth)).isEqualTo(expected);
        assertThat(root("{\"List\":" + wrapped(depth) + "}", depth)).isEqualTo(expected);
        assertThat(root("<Root><List>" + xml(depth) + "</List></Root>", depth)).isEqualTo(expected);
    }
}
