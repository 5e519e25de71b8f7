package dev.tenon.runtime.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.internal.encode.Values;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("times in the patterns that a description may name")
final class TimePatternsTest {
    private static @Nullable Instant read(String pattern, String text) {
        return Scalars.instant(text, pattern == null ? "" : pattern, new ReadPosition(Watched.USUAL));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                                 | 2020-02-03T04:05Z          | 2020-02-03T04:05:00Z
            yyyy-MM-dd'T'HH:mm'Z'| 2020-02-03T04:05Z          | 2020-02-03T04:05:00Z
            yyyy-MM-dd           | 2020-02-03                 | 2020-02-03T00:00:00Z
            yyyy-MM              | 2020-02                    | 2020-02-01T00:00:00Z
            yyyyMM               | 202002                     | 2020-02-01T00:00:00Z
            yyyy                 | 2020                       | 2020-01-01T00:00:00Z
            yyyy-DDD             | 2020-034                   | 2020-02-03T00:00:00Z
            yyyy-MM-dd HH        | 2020-02-03 04              | 2020-02-03T04:00:00Z
            yyyy-MM-dd HH:mm:ss  | 2020-02-03 04:05:06        | 2020-02-03T04:05:06Z
            dd/MM/uuuu HH:mm xxx | 03/02/2020 04:05 +08:00    | 2020-02-02T20:05:00Z
            yyyy-MM-dd HH:mm#Asia/Shanghai | 2020-02-03 04:05 | 2020-02-02T20:05:00Z
            yyyy-MM-dd'T'HH:mm#+05:30 | 2020-02-03T04:05      | 2020-02-02T22:35:00Z
            yyyy-MM-dd#America/New_York | 2020-02-03          | 2020-02-03T05:00:00Z
            yyyy-MM-dd'#'HH      | 2020-02-03#04              | 2020-02-03T04:00:00Z
            epoch-seconds        | 1580702706                 | 2020-02-03T04:05:06Z
            epoch-millis         | 1580702706000              | 2020-02-03T04:05:06Z
            """)
    void patternsAreRead(String pattern, String text, Instant expected) {
        assertThat(read(pattern, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "yyyy-MM-dd HH:mm, 2020-02-03 04:05",
        "yyyy-MM-dd HH:mm#Asia/Shanghai, 2020-02-03 12:05",
        "yyyy-MM-dd'#'HH#-01:00, 2020-02-03#03"
    })
    void localTimesAreWrittenInTheirZone(String pattern, String expected) {
        assertThat(Values.text(Instant.parse("2020-02-03T04:05:00Z"), pattern)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"yyyy-MM, 2020-13", "yyyy-MM, 2020", "yyyy-MM-dd, 2020-02-30x", "HH:mm, 04:05", "epoch-seconds, soon"})
    void otherTimesAreRefused(String pattern, String text) {
        assertThat(catchThrowableOfType(DecodeException.class, () -> read(pattern, text)))
                .extracting(DecodeException::kind)
                .isEqualTo(DecodeException.Kind.VALUE);
    }
}
