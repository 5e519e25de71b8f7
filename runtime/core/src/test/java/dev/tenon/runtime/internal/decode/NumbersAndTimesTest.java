package dev.tenon.runtime.internal.decode;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of what is a number and what is a time, the same in both formats. */
@DisplayName("D05 D07 D08 numbers and times at their edges")
final class NumbersAndTimesTest {
    private static final String TABLE = """
            Whole | 2147483647  | 2147483647
            Whole | -2147483648 | -2147483648
            Whole | -2147483649 | VALUE Whole
            Whole | 0           | 0
            Whole | 9           | 9
            Whole | +7          | 7
            Whole | -           | VALUE Whole
            Whole | +           | VALUE Whole
            Whole | 7-          | VALUE Whole
            Whole | 1/2         | VALUE Whole
            Whole | 1:2         | VALUE Whole
            Whole | 1e          | VALUE Whole
            Whole | e1          | VALUE Whole
            Whole | 1e+2        | 100
            Whole | 100e-2      | 1
            Whole | 1e19        | VALUE Whole
            Large | 123456789012345678 | 123456789012345678
            Large | -12345678901234567 | -12345678901234567
            Large | 1234567890123456789 | 1234567890123456789
            Large | 12345678901234567890 | VALUE Large
            Large | -9223372036854775809 | VALUE Large
            Large | 9.223372036854775807e18 | 9223372036854775807
            Large | 1e21        | VALUE Large
            Real  | 1.          | 1.0
            Real  | .5          | 0.5
            Real  | .           | VALUE Real
            Real  | -.5E+1      | -5.0
            Real  | 1e-400      | 0.0
            Real  | 1.7976931348623157e308 | 1.7976931348623157E308
            Real  | -1e309      | VALUE Real
            Real  | 1..2        | VALUE Real
            Real  | 1.2.3       | VALUE Real
            Real  | 1e2.3       | VALUE Real
            Real  | 1e2e3       | VALUE Real
            Real  | 1e-         | VALUE Real
            Real  | 1E+         | VALUE Real
            Real  | --1         | VALUE Real
            Real  | 1-2         | VALUE Real
            Real  | 1f          | VALUE Real
            Real  | Infinity    | VALUE Real
            Small | 1.5         | 1.5
            Small | 3.4028235e38 | 3.4028235E38
            Small | -1e39       | VALUE Small
            Small | x           | VALUE Small
            Small | ""          | null
            Price | -1.50e3     | -1.50E+3
            Price | 1e          | VALUE Price
            Price | x           | VALUE Price
            Price | 1e99999999999 | VALUE Price
            Flag  | tru         | VALUE Flag
            Flag  | FaLsE       | false
            Time  | 2017-12-10T04:04        | 2017-12-10T04:04:00Z
            Time  | 2017-12-10T04:04:59     | 2017-12-10T04:04:59Z
            Time  | 2017-12-10 04:04:05Z    | 2017-12-10T04:04:05Z
            Time  | 2017-12-10T04:04+08     | 2017-12-09T20:04:00Z
            Time  | 2017-12-10T04:04-08:30  | 2017-12-10T12:34:00Z
            Time  | 2017-12-10T04:04:05.123456789Z | 2017-12-10T04:04:05.123456789Z
            Time  | 2017-12-10T04:04:05.1234567899Z | 2017-12-10T04:04:05.123456789Z
            Time  | 2017-12-10T04:04:05.12  | 2017-12-10T04:04:05.120Z
            Time  | 2016-02-29T23:59:59Z    | 2016-02-29T23:59:59Z
            Time  | 2017-02-29T23:59:59Z    | VALUE Time
            Time  | 2017-12-10T24:00Z       | VALUE Time
            Time  | 2017-12-10T04:60Z       | VALUE Time
            Time  | 2017-12-10T04:0         | VALUE Time
            Time  | 2017-12-10              | VALUE Time
            Time  | 2017-12-10T04:04:5Z     | VALUE Time
            Time  | 2017-12-10T04:04:       | VALUE Time
            Time  | 2017-12-10T04:04:05.Z   | VALUE Time
            Time  | 2017-12-10T04:04:05.    | VALUE Time
            Time  | 2017-12-10T04:04:05.1a  | VALUE Time
            Time  | 2017-12-10T04:04:05.123456789abcZ | VALUE Time
            Time  | 2017-12-10T04:04:05.123456789.1Z | VALUE Time
            Time  | 2017-12-10T04:04:05Z.5  | VALUE Time
            Time  | 2017-12-10T04:04ZZ      | VALUE Time
            Time  | 2017-12-10T04:04Zulu    | VALUE Time
            Time  | 2017-12-10X04:04Z       | VALUE Time
            Time  | 2017/12-10T04:04Z       | VALUE Time
            Time  | 2017-12/10T04:04Z       | VALUE Time
            Time  | 2017-12-10T04-04Z       | VALUE Time
            Time  | 2o17-12-10T04:04Z       | VALUE Time
            Time  | 2017-1/-10T04:04Z       | VALUE Time
            """;

    private static String text(String written) {
        return written.replace("\"\"", "");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = TABLE)
    void jsonIsReadExactly(String field, String written, String expected) {
        ValuesTest.assertRead(field, "{\"RequestId\":\"r\",\"" + field + "\":\"" + text(written) + "\"}", expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = TABLE)
    void xmlIsReadExactly(String field, String written, String expected) {
        ValuesTest.assertRead(
                field,
                "<EverythingResponse><RequestId>r</RequestId><" + field + ">" + text(written) + "</" + field
                        + "></EverythingResponse>",
                expected);
    }

    @ParameterizedTest(name = "D30 {0} digits")
    @CsvSource({"999, 7", "1000, LIMIT_SIZE Whole"})
    @DisplayName("D30 a number has at most 1,000 digits")
    void digitsAreLimited(int zeros, String expected) {
        String number = "0".repeat(zeros) + "7";
        jsonIsReadExactly("Whole", number, expected);
        xmlIsReadExactly("Whole", number, expected);
    }
}
