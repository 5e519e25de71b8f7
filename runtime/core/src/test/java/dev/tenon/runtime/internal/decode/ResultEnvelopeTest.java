package dev.tenon.runtime.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.generated.Structure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses whose fields stand in an element below the root. */
final class ResultEnvelopeTest {
    private static final Structure FIELDS =
            Structure.of((number, in) -> Arrays.<@Nullable Object>asList(in.string("Name"), in.integer("Size")));
    private static final Watched WATCHED =
            new Watched(List.of("RequestId"), List.of("ResponseMetadata.RequestId"), List.of("Code"));

    private static Cursor open(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return Responses.open(bytes, bytes.length, null, WATCHED);
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private static List<@Nullable Object> read(Cursor cursor, Structure fields) {
        Object found = cursor.read("PeekResponse", "PeekResult", fields);
        cursor.finish();
        return (List<@Nullable Object>) found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<PeekResponse><PeekResult><Name>a</Name><Size>1</Size></PeekResult>"
                        + "<ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></PeekResponse>",
                "<PeekResponse xmlns='urn:x'><ResponseMetadata><RequestId>r-1</RequestId><Other/></ResponseMetadata>"
                        + "<PeekResult><Size>1</Size><Name>a</Name></PeekResult></PeekResponse>",
                "<PeekResponse><PeekResult><Name>a</Name><Size>1</Size></PeekResult><RequestId>r-1</RequestId></PeekResponse>",
                "{\"PeekResult\":{\"Name\":\"a\",\"Size\":1},\"ResponseMetadata\":{\"RequestId\":\"r-1\"}}",
                "{\"PeekResponse\":{\"PeekResult\":{\"Name\":\"a\",\"Size\":1},\"ResponseMetadata\":{\"RequestId\":\"r-1\"}}}"
            })
    void fieldsAndRequestIdAreFound(String body) {
        Cursor cursor = open(body);
        assertThat(read(cursor, FIELDS)).containsExactly("a", 1);
        assertThat(cursor.requestId()).isEqualTo("r-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<PeekResponse><PeekResult/><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></PeekResponse>",
                "<PeekResponse><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></PeekResponse>",
                "{\"ResponseMetadata\":{\"RequestId\":\"r-1\"}}"
            })
    void anAbsentResultHasNoField(String body) {
        Cursor cursor = open(body);
        assertThat(read(cursor, FIELDS)).containsExactly(null, null);
        assertThat(cursor.requestId()).isEqualTo("r-1");
    }

    @Test
    void aFieldThatAlwaysComesIsMissedInAnAbsentResult() {
        Structure fields = Structure.of((number, in) -> List.of(in.always().string("Name"), in.strings("Sizes", null)));
        Cursor cursor =
                open("<PeekResponse><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></PeekResponse>");
        assertThatThrownBy(() -> read(cursor, fields))
                .isInstanceOfSatisfying(
                        DecodeException.class,
                        missing -> assertThat(missing.kind()).isEqualTo(DecodeException.Kind.MISSING));
    }

    @Test
    void aResponseOfAnotherOperationIsRefused() {
        Cursor cursor = open("<OtherResponse><OtherResult><Name>a</Name></OtherResult></OtherResponse>");
        assertThatThrownBy(() -> read(cursor, FIELDS))
                .isInstanceOfSatisfying(
                        DecodeException.class,
                        foreign -> assertThat(foreign.kind()).isEqualTo(DecodeException.Kind.UNEXPECTED_CONTENT));
    }
}
