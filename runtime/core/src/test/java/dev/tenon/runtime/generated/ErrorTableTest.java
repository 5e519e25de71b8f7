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
            "A,B,C\u001eaf\u001eNee.\u001d403\u001eNo, never.\u001e0,2\u001een\u001eNot allowed.\u001ezh\u001e\u4e0d\u884c\u001d\u001e",
            "%s\u001e\u001d409\u001eBusy.\u001e1\u001ezh-TW\u001e\u5fd9\u001c\u001d500\u001eBroken\u001e*");

    @Test
    void findsConstantsByTheCodeOfTheServer() {
        assertThat(TABLE.find("First.Code", Code.UNRECOGNIZED)).isEqualTo(Code.FIRST);
        assertThat(TABLE.find("first.code", Code.UNRECOGNIZED)).isEqualTo(Code.UNRECOGNIZED);
        assertThat(TABLE.find("", Code.UNRECOGNIZED)).isEqualTo(Code.UNRECOGNIZED);
    }

    @Test
    void givesTheDocumentedRows() {
        assertThat(TABLE.documented(0))
                .containsExactly(
                        new DocumentedError(403, "No, never."),
                        new DocumentedError(0, "%s"),
                        new DocumentedError(409, "Busy."));
        assertThat(TABLE.documented(1)).containsExactly(new DocumentedError(500, "Broken"));
        assertThat(TABLE.documented(2)).isEmpty();
    }

    @Test
    void givesTheRowsOfOneOperation() {
        DocumentedError ofAAndC = new DocumentedError(403, "No, never.");
        DocumentedError ofAll = new DocumentedError(0, "%s");
        assertThat(TABLE.documented(0, "A")).containsExactly(ofAAndC, ofAll);
        assertThat(TABLE.documented(0, "B")).containsExactly(ofAll, new DocumentedError(409, "Busy."));
        assertThat(TABLE.documented(0, "C")).containsExactly(ofAAndC, ofAll);
        assertThat(TABLE.documented(0, "a")).isEmpty();
        assertThat(TABLE.documented(1, "A")).containsExactly(new DocumentedError(500, "Broken"));
        assertThat(TABLE.documented(2, "A")).isEmpty();
    }

    @Test
    void namesTheOperationsThatDocumentACode() {
        assertThat(TABLE.operations(0)).containsExactly("A", "B", "C");
        assertThat(TABLE.operations(1)).isEmpty();
        assertThat(TABLE.operations(2)).isEmpty();
    }

    @Test
    void namesTheCodesThatAnOperationDocuments() {
        assertThat(TABLE.documentedBy("B")).containsExactly(Code.FIRST);
        assertThat(TABLE.documentedBy("D")).isEmpty();
    }

    @Test
    void explainsInTheLanguageAskedForElseByTheMessage() {
        assertThat(TABLE.explain(0, Locale.SIMPLIFIED_CHINESE)).isEqualTo("\u4e0d\u884c");
        assertThat(TABLE.explain(0, Locale.TAIWAN)).isEqualTo("\u5fd9");
        assertThat(TABLE.explain(0, Locale.UK)).isEqualTo("Not allowed.");
        assertThat(TABLE.explain(0, Locale.forLanguageTag("af"))).isEqualTo("Nee.");
        assertThat(TABLE.explain(0, Locale.FRENCH)).isEqualTo("Documented by its message only: \"No, never.\"");
        assertThat(TABLE.explain(1, Locale.CHINA))
                .isEqualTo("\u6587\u6863\u53ea\u7ed9\u51fa\u9519\u8bef\u6d88\u606f\uff1a\u201cBroken\u201d");
        assertThat(TABLE.explain(2, Locale.ENGLISH)).isNull();
    }
}
