package dev.tenon.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.error.DocumentedError;
import dev.tenon.runtime.error.ErrorCode;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table behind generated error codes. */
class ErrorTableTest {
    private enum Code implements ErrorCode {
        FIRST("First.Code"),
        SECOND("Second"),
        UNRECOGNIZED("");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    private static final ErrorTable<Code> TABLE = ErrorTable.of(
            Code.values(),
            "A,B\u001d403\u001eNo, never.\u001een\u001eNot allowed.\u001ezh\u001e\u4e0d\u884c\u001d\u001e",
            "%s\u001c\u001d500\u001eBroken");

    @Test
    void findsConstantsByTheCodeOfTheServer() {
        assertThat(TABLE.find("First.Code", Code.UNRECOGNIZED)).isEqualTo(Code.FIRST);
        assertThat(TABLE.find("first.code", Code.UNRECOGNIZED)).isEqualTo(Code.UNRECOGNIZED);
        assertThat(TABLE.find("", Code.UNRECOGNIZED)).isEqualTo(Code.UNRECOGNIZED);
    }

    @Test
    void givesTheDocumentedRows() {
        assertThat(TABLE.documented(0))
                .containsExactly(new DocumentedError(403, "No, never."), new DocumentedError(0, "%s"));
        assertThat(TABLE.documented(1)).containsExactly(new DocumentedError(500, "Broken"));
        assertThat(TABLE.documented(2)).isEmpty();
    }

    @Test
    void namesTheOperationsThatDocumentACode() {
        assertThat(TABLE.operations(0)).containsExactly("A", "B");
        assertThat(TABLE.operations(1)).isEmpty();
        assertThat(TABLE.operations(2)).isEmpty();
    }

    @Test
    void explainsInTheLanguageAskedForElseInEnglish() {
        assertThat(TABLE.explain(0, Locale.SIMPLIFIED_CHINESE)).isEqualTo("\u4e0d\u884c");
        assertThat(TABLE.explain(0, Locale.FRENCH)).isEqualTo("Not allowed.");
        assertThat(TABLE.explain(1, Locale.ENGLISH)).isNull();
    }
}
